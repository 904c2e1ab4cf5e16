//! Notes in files.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::fs;

/// Interval between looks at the lock.
const POLL: Duration = Duration::from_millis(100);

/// A note.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Note {
    pub(crate) title: String,
    pub(crate) body: Option<String>,
    pub(crate) tags: Option<Vec<String>>,
}

/// A directory of notes.
///
/// A file named `.lock` in it makes changes wait until it is removed: another program is at work.
#[derive(Clone, Debug)]
pub(crate) struct Notes(PathBuf);

impl Notes {
    pub(crate) fn new(directory: impl Into<PathBuf>) -> Self {
        Self(directory.into())
    }

    pub(crate) fn path(&self, id: &str) -> PathBuf {
        self.0.join(format!("{id}.json"))
    }

    /// Returns a note; `None` where it does not exist.
    pub(crate) async fn read(&self, id: &str) -> io::Result<Option<Note>> {
        let text = match fs::read(self.path(id)).await {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(e),
        };
        let note: serde_json::Value = serde_json::from_slice(&text)?;
        let text = |name: &str| note.get(name).and_then(|value| value.as_str()).map(str::to_owned);
        let tags = note.get("tags").and_then(|tags| tags.as_array());
        Ok(Some(Note {
            title: text("title").unwrap_or_default(),
            body: text("body"),
            tags: tags.map(|tags| tags.iter().filter_map(|tag| tag.as_str().map(str::to_owned)).collect()),
        }))
    }

    /// Writes a note, whole or not at all.
    pub(crate) async fn write(&self, id: &str, note: &Note) -> io::Result<()> {
        self.unlocked().await;
        fs::create_dir_all(&self.0).await?;
        let json = serde_json::json!({ "title": note.title, "body": note.body, "tags": note.tags });
        let temporary = self.0.join(format!(".{id}.{}", std::process::id()));
        fs::write(&temporary, json.to_string()).await?;
        fs::rename(&temporary, self.path(id)).await
    }

    /// Removes a note; one that does not exist is removed already.
    pub(crate) async fn remove(&self, id: &str) -> io::Result<()> {
        self.unlocked().await;
        match fs::remove_file(self.path(id)).await {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
            _ => Ok(()),
        }
    }

    async fn unlocked(&self) {
        let lock = self.0.join(".lock");
        if Path::new(&lock).exists() {
            tracing::warn!(lock = %lock.display(), "waiting for another program");
        }
        while fs::try_exists(&lock).await.unwrap_or(false) {
            tokio::time::sleep(POLL).await;
        }
    }
}

/// Turns a title into an id, which is safe as a file name; `None` for a title without letters and digits.
pub(crate) fn slug(title: &str) -> Option<String> {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<_> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let slug = words.join("-");
    (!slug.is_empty() && slug.len() <= 100).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_safe_file_names() {
        assert_eq!(slug("Buy  Milk, eggs!").as_deref(), Some("buy-milk-eggs"));
        assert_eq!(slug("../../etc/passwd").as_deref(), Some("etc-passwd"));
        assert_eq!(slug("…"), None);
        assert_eq!(slug(&"x".repeat(101)), None);
    }
}
