//! Writing a file so that after a crash it is either the old one or the new one.

use std::{fs, io::Write, path::Path};

use super::StorageError;

/// Writes to a temporary file beside the target, flushes it to the disk and renames it into place.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(StorageError::io(folder))?;
    let mut file = tempfile::Builder::new().prefix(".sparring-").tempfile_in(folder).map_err(StorageError::io(folder))?;
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
    fs::create_dir_all(folder).map_err(StorageError::io(folder))?;
    let mut file = tempfile::Builder::new().prefix(".sparring-").tempfile_in(folder).map_err(StorageError::io(folder))?;
    file.write_all(bytes).map_err(StorageError::io(path))?;
    file.as_file().sync_all().map_err(StorageError::io(path))?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(e) if e.error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(StorageError::Io { path: path.to_owned(), source: e.error }),
    }
}
