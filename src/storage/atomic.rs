//! Writing a file so that after a crash it is either the old one or the new one.

use std::{fs, io::Write, path::Path};

use super::StorageError;

/// A temporary file beside the target, with the rights that any new file gets.
fn beside(folder: &Path) -> Result<tempfile::NamedTempFile, StorageError> {
    fs::create_dir_all(folder).map_err(StorageError::io(folder))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".sparring-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder).map_err(StorageError::io(folder))
}

/// Writes to a temporary file beside the target, flushes it to the disk and renames it into place.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = beside(folder)?;
    file.write_all(bytes).map_err(StorageError::io(path))?;
    file.as_file().sync_all().map_err(StorageError::io(path))?;
    file.persist(path).map_err(|e| StorageError::Io { path: path.to_owned(), source: e.error })?;
    // The rename itself has to reach the disk too; not every system lets a folder be opened for that.
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Like [`write`], but never over an existing file: whether it was written.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<bool, StorageError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = beside(folder)?;
    file.write_all(bytes).map_err(StorageError::io(path))?;
    file.as_file().sync_all().map_err(StorageError::io(path))?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(e) if e.error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(StorageError::Io { path: path.to_owned(), source: e.error }),
    }
}
