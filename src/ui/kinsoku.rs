//! Chinese line breaking: no line begins with closing punctuation or ends with an opening one, and words stay whole.

/// Characters that may not begin a line.
const NOT_FIRST: &str = "，。！？；：、）》〉」』】〕”’…—％‰～·,.!?;:)]}%°℃";
/// Characters that may not end a line.
const NOT_LAST: &str = "（《〈「『【〔“‘([{￥¥$＋−";

/// Whether a line may break on either side of this character without a space.
fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{303F}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{2FFFF}')
}

/// Whether a line may end after `a` when `b` follows.
fn may_break(a: char, b: char) -> bool {
    if b.is_whitespace() {
        return false;
    }
    if a.is_whitespace() && a != '\u{A0}' {
        return !NOT_FIRST.contains(b);
    }
    if NOT_FIRST.contains(b) || NOT_LAST.contains(a) {
        return false;
    }
    is_wide(a) || is_wide(b) || (a == '-' && b.is_alphabetic())
}

/// Breaks the text into lines no wider than `limit`, measured by `width`; existing line ends are kept.
///
/// A single run that is wider than a whole line is cut where the line is full, whatever its characters are.
pub fn lines(text: &str, limit: f32, mut width: impl FnMut(char) -> f32) -> Vec<String> {
    let mut out = Vec::new();
    for paragraph in text.split('\n') {
        break_paragraph(paragraph, limit, &mut width, &mut out);
    }
    out
}

fn break_paragraph(text: &str, limit: f32, width: &mut impl FnMut(char) -> f32, out: &mut Vec<String>) {
    let chars: Vec<char> = text.chars().collect();
    let widths: Vec<f32> = chars.iter().map(|c| width(*c)).collect();
    let mut start = 0;
    while start < chars.len() {
        let end = line_end(&chars, &widths, start, limit);
        let line: String = chars[start..end].iter().collect();
        out.push(line.trim_end().to_owned());
        start = end;
    }
    if chars.is_empty() {
        out.push(String::new());
    }
}

/// The index after the last character of the line that begins at `start`.
fn line_end(chars: &[char], widths: &[f32], start: usize, limit: f32) -> usize {
    let mut used = 0.0;
    let mut allowed = None;
    for i in start..chars.len() {
        used += widths[i];
        // A space that hangs over the edge is not seen.
        if used > limit && !chars[i].is_whitespace() && i > start {
            return allowed.unwrap_or_else(|| forced_end(chars, start, i));
        }
        if i + 1 < chars.len() && may_break(chars[i], chars[i + 1]) {
            allowed = Some(i + 1);
        }
    }
    chars.len()
}

/// Where to cut a run that has no place to break: backwards past punctuation, as long as the line keeps something.
fn forced_end(chars: &[char], start: usize, full: usize) -> usize {
    let mut end = full;
    while end > start + 1 && (NOT_FIRST.contains(chars[end]) || NOT_LAST.contains(chars[end - 1])) {
        end -= 1;
    }
    if end == start + 1 { full } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Full-width characters are two units wide, all others one.
    fn cell(c: char) -> f32 {
        if is_wide(c) || "“”‘’…—".contains(c) { 2.0 } else { 1.0 }
    }

    fn broken(text: &str, limit: f32) -> Vec<String> {
        lines(text, limit, cell)
    }

    const TALK: &str = "“行，你说重点。我十二点五十还有个会，下去就没时间了（真的）。《合同》里写的是 40% 还是 60%？……我再想想——好吗？”";

    #[test]
    fn no_line_begins_or_ends_with_the_wrong_punctuation_at_any_width() {
        // Narrower than its longest run without a break, `60%？……`, no line can keep the rule.
        for limit in 10..80 {
            for line in broken(TALK, limit as f32) {
                let first = line.chars().next().expect("no empty line");
                let last = line.chars().last().expect("no empty line");
                assert!(!NOT_FIRST.contains(first), "width {limit}: {line}");
                assert!(!NOT_LAST.contains(last), "width {limit}: {line}");
            }
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_too_wide() {
        for limit in 8..80 {
            let lines = broken(TALK, limit as f32);
            for line in &lines {
                assert!(line.chars().map(cell).sum::<f32>() <= limit as f32, "width {limit}: {line}");
            }
            let joined: String = lines.concat().chars().filter(|c| !c.is_whitespace()).collect();
            let original: String = TALK.chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(joined, original);
        }
    }

    #[test]
    fn latin_words_and_contractions_stay_whole() {
        let lines = broken("Don’t worry: it’s twenty-five minutes.", 13.0);
        assert_eq!(lines, ["Don’t worry:", "it’s twenty-", "five minutes."]);
    }

    #[test]
    fn numbers_stay_with_their_sign_and_unit() {
        assert_eq!(broken("每月￥3980元", 9.0), ["每月", "￥3980元"]);
    }

    #[test]
    fn given_line_ends_and_empty_lines_are_kept() {
        assert_eq!(broken("一二\n\n三", 10.0), ["一二", "", "三"]);
    }

    #[test]
    fn a_run_wider_than_the_line_is_cut() {
        assert_eq!(broken("abcdefgh", 3.0), ["abc", "def", "gh"]);
    }
}
