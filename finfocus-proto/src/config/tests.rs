use std::ffi::OsStr;
use std::fs;

use super::*;

/// The file setting that `text` holds for `plugins.pricelist.file`.
fn look_up(text: &str) -> Result<Option<(String, usize, usize)>, String> {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(FILE);
    fs::write(&path, text).unwrap();
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.path())]);
    match setting(&invocation, "pricelist", "file") {
        Ok(None) => Ok(None),
        Ok(Some(setting)) => match setting.source() {
            SettingSource::File {
                path: found,
                line,
                column,
            } => {
                assert_eq!(*found, path);
                Ok(Some((setting.expose_secret().to_owned(), *line, *column)))
            }
            other => panic!("{other}"),
        },
        Err(error) => {
            let error = error.to_string();
            Err(error.strip_prefix(&path.display().to_string()).unwrap().to_owned())
        }
    }
}

#[test]
fn a_value_is_found_with_its_place() {
    for (text, value, line, column) in [
        ("plugins:\n  pricelist:\n    file: a.csv\n", "a.csv", 3, 11),
        ("plugins: {pricelist: {file: 'a b.csv'}}", "a b.csv", 1, 29),
        (
            "# c\n---\nplugins:\n  other: {file: no}\n  pricelist:\n    x: [1, {file: no}]\n    file: \"ä\\t\"\n",
            "ä\t",
            7,
            11,
        ),
        ("\u{feff}plugins:\n  pricelist:\n    file: 7\n", "7", 3, 11),
        ("plugins:\n  pricelist:\n    file: 'null'\n", "null", 3, 11),
        ("? {a: b}\n: c\nplugins:\n  pricelist:\n    file: x\n", "x", 5, 11),
        (
            "base: &b {file: no}\nplugins:\n  pricelist:\n    <<: *b\n    file: x\n",
            "x",
            5,
            11,
        ),
        ("plugins:\n  pricelist:\n    file: x\n---\nplugins: [\n", "x", 3, 11),
    ] {
        assert_eq!(look_up(text), Ok(Some((value.to_owned(), line, column))), "{text:?}");
    }
}

#[test]
fn what_is_not_there_is_none() {
    for text in [
        "",
        "---\n",
        "plugins:\n",
        "plugins: ~\n",
        "plugins: {pricelist: null}",
        "plugins: {pricelist: {file: }}",
        "file: x\npricelist: {file: x}\n",
        "plugins: {pricelist: {files: x}}",
        "other: [plugins, pricelist, file]",
        "plugins: {other: {pricelist: {file: x}}}",
    ] {
        assert_eq!(look_up(text), Ok(None), "{text:?}");
    }
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", "/nonexistent/finfocus")]);
    assert!(setting(&invocation, "pricelist", "file").unwrap().is_none());
}

#[test]
fn mistakes_are_told_with_their_place() {
    for (text, error) in [
        (
            "plugins: [a]\n",
            ":1:10: \"plugins\" is a list and has to be a mapping of names to values",
        ),
        (
            "just text",
            ":1:1: the file is a single value and has to be a mapping of names to values",
        ),
        (
            "plugins:\n  pricelist: a.csv\n",
            ":2:14: \"plugins.pricelist\" is a single value and",
        ),
        (
            "plugins:\n  pricelist:\n    file: [a, b]\n",
            ":3:11: \"plugins.pricelist.file\" is a list and has to be a single value",
        ),
        (
            "plugins:\n  pricelist: {file: {a: b}}\n",
            ":2:21: \"plugins.pricelist.file\" is a mapping and",
        ),
        (
            "a: &a x\nplugins:\n  pricelist:\n    file: *a\n",
            ":4:11: \"plugins.pricelist.file\" is an alias",
        ),
        (
            "b: &b {file: x}\nplugins:\n  pricelist:\n    <<: *b\n",
            ":4:5: merges are not followed: write \"plugins.pricelist.file\" out",
        ),
        (
            "plugins:\n  pricelist: {file: a}\n  pricelist: {file: b}\n",
            ":3:3: \"plugins.pricelist\" is there twice",
        ),
        (
            "plugins:\n  pricelist:\n    file: a\n other: b\n",
            ":4:2: it is not YAML",
        ),
        ("plugins:\n\tpricelist: x\n", ":2:2: it is not YAML"),
        ("plugins: {pricelist: {file: 'a\n", ": it is not YAML"),
    ] {
        let found = look_up(text).unwrap_err();
        assert!(found.contains(error), "{text:?}: {found}");
    }
}

#[test]
fn a_file_that_is_no_text_or_too_much_of_it_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(FILE);
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.path())]);
    let error = |content: &[u8]| {
        fs::write(&path, content).unwrap();
        setting(&invocation, "pricelist", "file").unwrap_err()
    };
    assert_eq!(error(b"plugins:\n  \xc3\xa4\xff").line_and_column(), Some((2, 4)));
    assert!(error(&vec![b'#'; 1024 * 1024 + 1]).to_string().contains("1 MiB"));
    // A billion laughs stays what it is: a few lines.
    let deep = "[".repeat(100_000);
    assert!(error(deep.as_bytes()).to_string().contains("it is not YAML"));

    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let error = setting(&invocation, "pricelist", "file").unwrap_err();
    assert!(error.to_string().contains("it is not a file"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told() {
    let home = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(FILE, home.path().join(FILE)).unwrap();
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.path())]);
    let error = setting(&invocation, "pricelist", "file").unwrap_err();
    assert!(error.to_string().contains("cannot be read"), "{error}");
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn the_variable_goes_before_the_file_and_nothing_shows_the_value() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join(FILE), "plugins: [broken\n").unwrap();
    let invocation = Invocation::new(
        [""; 0],
        [
            ("FINFOCUS_HOME".into(), home.path().as_os_str().to_owned()),
            ("FINFOCUS_PLUGIN_PRICELIST_FILE".into(), "secret.csv".into()),
        ] as [(std::ffi::OsString, std::ffi::OsString); 2],
    );
    let setting = setting(&invocation, "pricelist", "file").unwrap().unwrap();
    assert_eq!(setting.expose_secret(), "secret.csv");
    assert_eq!(setting.path(), Path::new("secret.csv"));
    assert_eq!(setting.source().to_string(), "FINFOCUS_PLUGIN_PRICELIST_FILE");
    assert!(!format!("{setting:?}").contains("secret.csv"));
}

#[test]
fn a_relative_path_is_taken_from_the_directory_of_the_file() {
    let home = tempfile::tempdir().unwrap();
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.path())]);
    for (written, expected) in [("a.csv", home.path().join("a.csv")), ("/b.csv", "/b.csv".into())] {
        let text = format!("plugins: {{pricelist: {{file: {written}}}}}");
        fs::write(home.path().join(FILE), text).unwrap();
        let setting = setting(&invocation, "pricelist", "file").unwrap().unwrap();
        assert_eq!(setting.path(), expected);
    }
}

#[test]
fn no_damage_to_a_file_ends_the_process() {
    let text = "# c\nplugins:\n  pricelist: {a: [1, &b 'x'], file: \"ä\\t\"}\n  ? *b\n  : |\n   x\n";
    assert_eq!(
        yaml::scalar_at(text, &["plugins", "pricelist", "file"])
            .unwrap()
            .unwrap()
            .value,
        "ä\t"
    );
    let mut refused = 0;
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        for put in [
            "", "\"", "'", ":", "\n", "\r", "#", "[", "}", "-", "?", "|", "\\", "\t", "\0", "*", "&", "ä", "\u{feff}",
        ] {
            for damaged in [before.to_owned() + put, format!("{before}{put}{after}")] {
                if let Err(problem) = yaml::scalar_at(&damaged, &["plugins", "pricelist", "file"]) {
                    assert!(
                        !problem.what.contains(['\n', '\r', '\0']),
                        "{damaged:?}: {}",
                        problem.what
                    );
                    assert!(problem.line > 0 && problem.column > 0, "{damaged:?}: {problem:?}");
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn the_order_is_option_variable_plugins_integrations() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(FILE);
    let home = ("FINFOCUS_HOME", home.path().as_os_str());
    let variable = ("FINFOCUS_PLUGIN_PRICELIST_FILE", OsStr::new("variable"));
    let plugins = "plugins: {pricelist: {file: plugins}}\n";
    let integrations = "integrations: {pricelist: {file: integrations, other: x}}\n";
    let both = [plugins, integrations].concat();
    for (args, env, text, value) in [
        (&["--file=option"][..], &[home, variable][..], &*both, "option"),
        (&["--port=1"], &[home, variable], &both, "variable"),
        (
            &[],
            &[home, ("FINFOCUS_PLUGIN_PRICELIST_FILE", OsStr::new(""))],
            &both,
            "plugins",
        ),
        (&[], &[home], &both, "plugins"),
        (&[], &[home], integrations, "integrations"),
        (
            &[],
            &[home],
            "integrations: {pricelist: {file: integrations}}\nplugins: {pricelist: {file: ~}}\n",
            "integrations",
        ),
    ] {
        fs::write(&path, text).unwrap();
        let invocation = Invocation::new(args.iter().copied(), env.iter().copied());
        let setting = setting_with_option(&invocation, "pricelist", "file", "--file")
            .unwrap()
            .unwrap();
        assert_eq!(setting.expose_secret(), value);
        let warned = setting.warning().is_some_and(|warning| {
            assert!(warning.starts_with(&format!("{}:1:", path.display())), "{warning}");
            warning.contains("move it to \"plugins.pricelist.file\"")
        });
        assert_eq!(warned, value == "integrations", "{:?}", setting.warning());
    }
}

#[test]
fn an_option_without_a_value_is_refused() {
    for args in [&["--file"][..], &["--file="], &["--file=x", "--file="]] {
        let invocation = Invocation::new(args.iter().copied(), [("HOME", "/nonexistent")]);
        let error = setting_with_option(&invocation, "pricelist", "file", "--file").unwrap_err();
        assert_eq!(error.to_string(), "--file: it requires a value: --file=VALUE");
    }
}

#[test]
fn neither_a_value_nor_what_stands_around_it_is_shown() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(FILE);
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.path())]);
    for text in [
        "plugins: {pricelist: {file: hunter2}}",
        "integrations: {pricelist: {file: hunter2}}",
        "plugins: {pricelist: hunter2}",
        "plugins: hunter2",
        "plugins: {pricelist: {file: [hunter2]}}",
        "plugins: {pricelist: {file: *hunter2}}",
        "plugins: {pricelist: {file: 'hunter2\n",
        "plugins: {pricelist: {file: \"hunter2\\q\"}}",
        "plugins: {pricelist: {file: hunter2}, pricelist: {file: hunter2}}",
        "plugins: {pricelist: {file: !hunter2 x}}\n - hunter2",
        "%hunter2 x\nplugins: hunter2: hunter2",
    ] {
        fs::write(&path, text).unwrap();
        let shown = match setting(&invocation, "pricelist", "file") {
            Ok(setting) => format!("{setting:?} {:?}", setting.as_ref().and_then(Setting::warning)),
            Err(error) => format!("{error} {error:?} {:?}", std::error::Error::source(&error)),
        };
        assert!(!shown.contains("hunter2"), "{text:?}: {shown}");
    }
}

/// A home, a project, and the setting `plugins.kubecost.endpoint` as they and the variables have it.
fn endpoint(files: &[(&str, &str)], env: &[(&str, &str)]) -> Result<Option<(String, bool)>, String> {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = root.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let places = [("HOME", "home"), ("FINFOCUS_PROJECT_DIR", "project")];
    let places = places.map(|(name, dir)| (name, root.path().join(dir).into_os_string()));
    let env = env.iter().map(|(name, value)| (*name, OsString::from(value)));
    let invocation = Invocation::new([""; 0], places.into_iter().chain(env));
    let found = setting(&invocation, "kubecost", "endpoint").map_err(|error| error.to_string())?;
    Ok(found.map(|setting| (setting.expose_secret().to_owned(), setting.warning().is_some())))
}

const USERS: &str = "home/.finfocus/config.hujson";
const OLD: &str = "home/.finfocus/config.yaml";
const PROJECTS: &str = "project/.finfocus/config.hujson";
const PROJECT: (&str, &str) = (PROJECTS, r#"{"plugins": {"kubecost": {"endpoint": "evil"}}}"#);

#[test]
fn hujson_goes_before_yaml() {
    let hujson = (
        USERS,
        "{\"plugins\": {\"kubecost\": {\"endpoint\": \"new\",},},} // mine",
    );
    let yaml = (OLD, "plugins:\n  kubecost:\n    endpoint: old\n");
    assert_eq!(endpoint(&[yaml], &[]), Ok(Some(("old".to_owned(), false))));
    assert_eq!(endpoint(&[yaml, hujson], &[]), Ok(Some(("new".to_owned(), false))));
    // A value in the ignored file alone is not set.
    assert_eq!(endpoint(&[yaml, (USERS, "{}")], &[]), Ok(None));
    let error = endpoint(&[(USERS, "{\n  nonsense")], &[]).unwrap_err();
    assert!(error.contains("config.hujson:2:3: it is not HuJSON"), "{error}");
}

#[test]
fn both_files_are_a_warning() {
    let home = tempfile::tempdir().unwrap();
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.path())]);
    fs::write(home.path().join(FILE), "").unwrap();
    assert_eq!(warning(&invocation), None);
    fs::write(home.path().join(HUJSON), "{}").unwrap();
    assert!(warning(&invocation).unwrap().contains("config.yaml is ignored"));
}

#[test]
fn a_project_cannot_add_to_the_settings_of_a_user() {
    assert_eq!(endpoint(&[PROJECT], &[]), Ok(Some(("evil".to_owned(), true))));
    let key_in_file = (USERS, r#"{"plugins": {"kubecost": {"api_key": "mine"}}}"#);
    assert_eq!(endpoint(&[PROJECT, key_in_file], &[]), Ok(None));
    let key_in_yaml = (OLD, "integrations:\n  kubecost:\n    api_key: mine\n");
    assert_eq!(endpoint(&[PROJECT, key_in_yaml], &[]), Ok(None));
    assert_eq!(
        endpoint(&[PROJECT], &[("FINFOCUS_PLUGIN_KUBECOST_API_KEY", "mine")]),
        Ok(None)
    );
    let other = (USERS, r#"{"plugins": {"other": {"api_key": "mine"}}}"#);
    assert_eq!(endpoint(&[PROJECT, other], &[]), Ok(Some(("evil".to_owned(), true))));
}

#[test]
fn the_file_of_a_pulumicost_host_is_read_last_of_the_users() {
    let old = (
        "home/.pulumicost/config.yaml",
        "integrations:\n  kubecost:\n    endpoint: seed\n",
    );
    assert_eq!(endpoint(&[old], &[]), Ok(Some(("seed".to_owned(), false))));
    assert_eq!(endpoint(&[old, PROJECT], &[]), Ok(Some(("seed".to_owned(), false))));
    let own = (OLD, "plugins:\n  kubecost:\n    endpoint: own\n");
    assert_eq!(endpoint(&[old, own], &[]), Ok(Some(("own".to_owned(), false))));
}
