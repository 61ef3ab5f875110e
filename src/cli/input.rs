//! Reading lines from people and programs: never more than a line's worth of memory.

use std::io::{self, BufRead};

/// Longest line that is read, in bytes.
const LONGEST: usize = 64 << 10;

/// A line of input.
pub enum Line {
    /// The line without its end.
    Text(String),
    /// It was longer than any line needs to be; it was read past.
    TooLong,
    /// There is no more.
    End,
}

/// Reads the next line; what is not UTF-8 is replaced, which then is not understood and said so.
pub fn next(input: &mut impl BufRead) -> io::Result<Line> {
    let mut line = Vec::new();
    let mut long = false;
    loop {
        let available = match input.fill_buf() {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        if available.is_empty() {
            if line.is_empty() && !long {
                return Ok(Line::End);
            }
            break;
        }
        let end = available.iter().position(|b| *b == b'\n');
        let taken = end.unwrap_or(available.len());
        if line.len() + taken > LONGEST {
            long = true;
            line.clear();
        } else if !long {
            line.extend_from_slice(&available[..taken]);
        }
        input.consume(taken + usize::from(end.is_some()));
        if end.is_some() {
            break;
        }
    }
    Ok(if long { Line::TooLong } else { Line::Text(String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned()) })
}
