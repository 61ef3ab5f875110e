//! Takes the line with the most polite words.

use super::*;

/// Words that sound polite.
const WORDS: [(Lang, &[&str]); 2] = [
    (Lang::Zh, &["您", "请", "谢", "麻烦", "理解", "抱歉", "不好意思", "辛苦", "好吗", "可以吗"]),
    (Lang::En, &["please", "thank", "sorry", "appreciate", "understand", "of course", "would you", "may i", "could"]),
];

/// The most polite card; the first of equals.
pub(super) struct Polite {
    pub(super) lang: Lang,
}

impl Bot for Polite {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        let words = WORDS.iter().find(|(lang, _)| *lang == self.lang).map_or(&[][..], |(_, words)| words);
        let count = |r: &crate::domain::scenario::ReplyIdx| {
            let text = seat.reply(*r).text.get(self.lang).to_lowercase();
            words.iter().map(|word| text.matches(word).count()).sum::<usize>() as i64
        };
        let reply = *seat.cards().iter().min_by_key(|r| -count(r))?;
        Some(Move { reply, delivery: Delivery::Warm })
    }
}
