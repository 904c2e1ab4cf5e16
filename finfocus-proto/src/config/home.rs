//! The home directory of a FinFocus host.

use std::path::PathBuf;

use pluginrpc::Invocation;

/// Returns the directory of the host's configuration and plugins, by the host's rules: `FINFOCUS_HOME`, else
/// `finfocus` in `PULUMI_HOME`, else `.finfocus` in `HOME`, else `.finfocus` in the current directory. It need not
/// exist.
#[must_use]
pub fn home(invocation: &Invocation) -> PathBuf {
    let dir = |variable: &str| invocation.var(variable).map(PathBuf::from);
    dir("FINFOCUS_HOME")
        .or_else(|| Some(dir("PULUMI_HOME")?.join("finfocus")))
        .or_else(|| Some(dir("HOME")?.join(".finfocus")))
        .unwrap_or_else(|| PathBuf::from("./.finfocus"))
}

/// Returns the directory of the installed plugins: `FINFOCUS_PLUGIN_DIR`, else `plugins` in [`home`]. It need not
/// exist.
#[must_use]
pub fn plugin_dir(invocation: &Invocation) -> PathBuf {
    let named = invocation.var("FINFOCUS_PLUGIN_DIR").map(PathBuf::from);
    named.unwrap_or_else(|| home(invocation).join("plugins"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let all = [("FINFOCUS_HOME", "/f"), ("PULUMI_HOME", "/p"), ("HOME", "/h")];
        let home = |env: &[(&str, &str)]| home(&Invocation::new([""; 0], env.iter().copied()));
        assert_eq!(home(&all), PathBuf::from("/f"));
        assert_eq!(home(&all[1..]), PathBuf::from("/p/finfocus"));
        assert_eq!(home(&all[2..]), PathBuf::from("/h/.finfocus"));
        assert_eq!(home(&[]), PathBuf::from("./.finfocus"));
        assert_eq!(
            home(&[("FINFOCUS_HOME", ""), ("HOME", "/h")]),
            PathBuf::from("/h/.finfocus")
        );
    }
}
