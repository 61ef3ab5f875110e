//! A file's text and the way from byte offsets to lines and columns.

/// Largest content file that is read, in bytes.
pub const LARGEST: usize = 8 << 20;

/// A content file as it was read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Name or path for messages.
    pub name: String,
    /// Text without a byte order mark.
    pub text: String,
    /// Byte offsets at which lines begin.
    lines: Vec<usize>,
}

impl Source {
    /// A source from text; a byte order mark is dropped and line ends become plain, so that every system sees the same content.
    pub fn new(name: impl Into<String>, text: &str) -> Source {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
        let mut lines = vec![0];
        lines.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        Source { name: name.into(), text, lines }
    }

    /// Line and column of a byte offset, both from 1; columns count characters.
    pub fn place(&self, offset: usize) -> (usize, usize) {
        let offset = offset.min(self.text.len());
        let line = self.lines.partition_point(|start| *start <= offset) - 1;
        let col = self.text.get(self.lines[line]..offset).map_or(0, |before| before.chars().count());
        (line + 1, col + 1)
    }

    /// Byte offset of a line and column, both from 1, inside a piece of text that begins at `base`.
    pub fn offset_in(text: &str, line: usize, col: usize) -> usize {
        let start = match line {
            0 | 1 => 0,
            _ => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(at, _)| at + 1),
        };
        let rest = &text[start..];
        start + rest.char_indices().nth(col.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }
}
