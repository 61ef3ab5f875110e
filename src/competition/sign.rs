//! The trainer's signature under a closed event: who closed it, beside what was closed (Ed25519, RFC 8032).

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

/// What is signed begins with this, so that the signature can stand under nothing else.
const PURPOSE: &str = "sparring pk seal 1";

/// A trainer's key. Whoever has it can sign in the trainer's name: it stays in the data directory.
#[derive(Clone)]
pub struct Signer(SigningKey);

// The key itself is never written into a log.
impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signer({})", fingerprint(&self.public()))
    }
}

/// What a signature under an event has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    /// There is none.
    No,
    /// It is right; the public key, hexadecimal.
    By(String),
    /// There is one and it is wrong, or half of it is missing.
    Wrong,
}

impl Signer {
    /// A new key from the system's randomness.
    pub fn generate() -> Signer {
        use rand::Rng as _;
        let mut bytes = [0; 32];
        rand::rng().fill_bytes(&mut bytes);
        Signer(SigningKey::from_bytes(&bytes))
    }

    /// The key from its text; none when it is none.
    pub fn from_text(text: &str) -> Option<Signer> {
        Some(Signer(SigningKey::from_bytes(&hex(text)?)))
    }

    /// The key as text, hexadecimal, for its file.
    pub fn text(&self) -> String {
        to_hex(&self.0.to_bytes())
    }

    /// The public key, hexadecimal.
    pub fn public(&self) -> String {
        to_hex(self.0.verifying_key().as_bytes())
    }

    /// The signature, hexadecimal, under an event that ends after the line with this hash and has so many lines with its last.
    pub fn sign(&self, event: &str, before: &str, lines: u32) -> String {
        to_hex(&self.0.sign(message(event, before, lines).as_bytes()).to_bytes())
    }
}

/// Checks a signature; see [`Signer::sign`].
pub fn check(key: &str, signature: &str, event: &str, before: &str, lines: u32) -> Signed {
    if key.is_empty() && signature.is_empty() {
        return Signed::No;
    }
    let sound = || {
        let public = VerifyingKey::from_bytes(&hex(key)?).ok()?;
        let signature = Signature::from_bytes(&hex(signature)?);
        public.verify_strict(message(event, before, lines).as_bytes(), &signature).ok()
    };
    if sound().is_some() { Signed::By(key.to_owned()) } else { Signed::Wrong }
}

/// A public key in the form in which people compare it: sixteen letters and digits in groups of four.
pub fn fingerprint(key: &str) -> String {
    let hash = blake3::hash(key.to_ascii_lowercase().as_bytes()).to_hex().to_ascii_uppercase();
    hash.as_bytes()[..16].chunks(4).map(|four| String::from_utf8_lossy(four)).collect::<Vec<_>>().join("-")
}

/// Whether what somebody typed names this public key: the key itself or its fingerprint.
pub fn names(typed: &str, key: &str) -> bool {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    !plain(typed).is_empty() && (plain(typed) == plain(key) || plain(typed) == plain(&fingerprint(key)))
}

fn message(event: &str, before: &str, lines: u32) -> String {
    format!("{PURPOSE}\n{event}\n{before}\n{lines}\n")
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes from lower-case hexadecimal of just their length: one key has one text.
fn hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |b: u8| match b {
        b'0'..=b'9' => Some(b - b'0'),
        b'a'..=b'f' => Some(b - b'a' + 10),
        _ => None,
    };
    let text = text.as_bytes();
    if text.len() != N * 2 {
        return None;
    }
    let mut bytes = [0; N];
    for (at, pair) in text.chunks(2).enumerate() {
        bytes[at] = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_key_signs_as_published() {
        // RFC 8032, 7.1, test 1: the key pair of the first vector.
        let signer =
            Signer::from_text("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").expect("a key");
        assert_eq!(signer.public(), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assert_eq!(
            to_hex(&signer.0.sign(b"").to_bytes()),
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        );
    }

    #[test]
    fn a_signature_stands_under_one_event_with_one_key() {
        let (signer, other) = (Signer::generate(), Signer::generate());
        let (key, signature) = (signer.public(), signer.sign("e1", "ab", 9));
        assert_eq!(check(&key, &signature, "e1", "ab", 9), Signed::By(key.clone()));
        assert_eq!(check("", "", "e1", "ab", 9), Signed::No);
        for (key, signature, event, before, lines) in [
            (&*other.public(), &*signature, "e1", "ab", 9),
            (&key, &other.sign("e1", "ab", 9), "e1", "ab", 9),
            (&key, &signature, "e2", "ab", 9),
            (&key, &signature, "e1", "ac", 9),
            (&key, &signature, "e1", "ab", 10),
            (&key, "", "e1", "ab", 9),
            ("", &signature, "e1", "ab", 9),
            (&key.to_uppercase(), &signature, "e1", "ab", 9),
            ("键", &signature, "e1", "ab", 9),
        ] {
            assert_eq!(check(key, signature, event, before, lines), Signed::Wrong, "{key} {event} {before} {lines}");
        }
        assert!(names(&fingerprint(&key), &key) && names(&key.to_uppercase(), &key));
        assert!(!names("", &key) && !names(&fingerprint(&other.public()), &key));
        assert_eq!(Signer::from_text(&signer.text()).map(|s| s.public()), Some(key));
        assert!(!format!("{signer:?}").contains(&signer.text()));
    }
}
