//! Writing a file so that after a crash it is either the old one or the new one.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use tempfile::{NamedTempFile, PersistError};

use super::StorageError;

/// A temporary file beside the target, with the rights that any new file gets; a secret is for its owner alone.
fn beside(folder: &Path, secret: bool) -> io::Result<NamedTempFile> {
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".sparring-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(if secret { 0o600 } else { 0o666 }));
    }
    #[cfg(not(unix))]
    let _ = secret;
    builder.tempfile_in(folder)
}

/// Writes to a temporary file beside the target, flushes it to the disk and renames it into place.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    place(path, bytes, false, |file| file.persist(path)).map_err(StorageError::io(path))
}

/// Like [`write`], but never over an existing file: whether it was written.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<bool, StorageError> {
    new(path, bytes, false)
}

/// Like [`write_new`], for what only its owner may read.
pub(super) fn write_secret(path: &Path, bytes: &[u8]) -> Result<bool, StorageError> {
    new(path, bytes, true)
}

fn new(path: &Path, bytes: &[u8], secret: bool) -> Result<bool, StorageError> {
    match place(path, bytes, secret, |file| file.persist_noclobber(path)) {
        Ok(()) => Ok(true),
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(StorageError::Io { path: path.to_owned(), source: e }),
    }
}

/// Flushes a temporary file and lets it be renamed.
fn place(
    path: &Path,
    bytes: &[u8],
    secret: bool,
    rename: impl FnOnce(NamedTempFile) -> Result<fs::File, PersistError>,
) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = beside(folder, secret)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    rename(file).map_err(|e| e.error)?;
    // The rename itself has to reach the disk too; not every system lets a folder be opened for that.
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}
