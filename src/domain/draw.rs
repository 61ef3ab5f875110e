//! Keyed randomness: every draw is a function of the seed, what it is for and its number (`measurement.md` C.8).

/// What a draw is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Opening numbers; counts from 1.
    Init,
    /// Objection pool; counts from 0.
    Objection,
    /// Whether a cue shows; counts from 1.
    Cue,
    /// Whether an untrue claim is noticed; counts from 1.
    Lie,
    /// Whether an incident happens; its place in the scenario.
    Incident,
    /// Order of the cards; the move's number.
    Order,
    /// Choice between equal wordings; the number of lines said so far.
    Line,
}

impl Kind {
    fn tag(self) -> &'static [u8] {
        match self {
            Kind::Init => b"init",
            Kind::Objection => b"obj",
            Kind::Cue => b"cue",
            Kind::Lie => b"lie",
            Kind::Incident => b"incident",
            Kind::Order => b"order",
            Kind::Line => b"line",
        }
    }
}

/// The splitmix64 generator.
#[derive(Clone, Copy, Debug)]
pub struct SplitMix(u64);

impl SplitMix {
    /// A generator with this state.
    pub fn new(state: u64) -> SplitMix {
        SplitMix(state)
    }

    /// The next 64 bits.
    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`, which must not be 0.
    pub fn below(&mut self, n: u64) -> u64 {
        self.next_u64() % n
    }
}

/// The draws of one drill: `splitmix64(fnv1a("seed|kind|n"))`, the same on every platform. What the seed adds to the hash is
/// worked out once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws(u64);

impl Draws {
    /// The draws of this seed.
    pub fn of(seed: u64) -> Draws {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        decimal(seed, &mut |byte| eat(&mut hash, byte));
        eat(&mut hash, b'|');
        Draws(hash)
    }

    /// One draw: what it is for, and its number.
    pub fn draw(self, kind: Kind, n: u64) -> u64 {
        let mut hash = self.0;
        kind.tag().iter().for_each(|byte| eat(&mut hash, *byte));
        eat(&mut hash, b'|');
        decimal(n, &mut |byte| eat(&mut hash, byte));
        SplitMix::new(hash).next_u64()
    }
}

/// One step of FNV-1a.
fn eat(hash: &mut u64, byte: u8) {
    *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
}

/// Feeds the decimal digits of a number without allocating.
fn decimal(mut x: u64, eat: &mut impl FnMut(u8)) {
    if x < 10 {
        return eat(b'0' + x as u8);
    }
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (x % 10) as u8;
        x /= 10;
        if x == 0 {
            break;
        }
    }
    digits[at..].iter().for_each(|digit| eat(*digit));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values printed by the reference model's `key`.
    #[test]
    fn agrees_with_the_reference_model() {
        assert_eq!(Draws::of(0).draw(Kind::Init, 1), REFERENCE[0]);
        assert_eq!(Draws::of(38).draw(Kind::Cue, 12), REFERENCE[1]);
        assert_eq!(Draws::of(9_007_199_254_740_991).draw(Kind::Objection, 0), REFERENCE[2]);
    }

    const REFERENCE: [u64; 3] = [10_747_981_982_174_205_421, 8_895_377_062_778_575_134, 10_257_105_578_723_132_542];
}
