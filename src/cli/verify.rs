//! `verify`: replay records and compare every byte.

use super::{Setup, args::VerifyArgs};
use crate::{
    content::Library,
    locale::{tr, tr_args},
    report::sentences::hundredths,
    storage::{CertificateFile, Verdict, verify_file},
};

/// Runs the command; the exit code is the worst of the files.
pub fn run(setup: &Setup, args: &VerifyArgs) -> u8 {
    let library = setup.load(None);
    let lang = setup.lang;
    let mut worst = 0;
    for path in &args.files {
        let file = path.display().to_string();
        if path.extension().is_some_and(|e| e == "pk") {
            worst = worst.max(super::pk::verify(setup, &library, path, &super::pk::Expected::default()));
            continue;
        }
        if let Some(certificate) = CertificateFile::read(path) {
            worst = worst.max(certified(setup, &library, &file, &certificate));
            continue;
        }
        let verdict = verify_file(path, |record| setup.content_of(&library, record));
        worst = worst.max(verdict.exit_code());
        match verdict {
            Verdict::Identical(_) => {
                anstream::println!("{}", tr_args(lang, "cli-verify-identical", &[("file", &file)]));
            }
            Verdict::Altered(differences) => {
                anstream::println!("{}", tr_args(lang, "cli-verify-altered", &[("file", &file)]));
                for difference in differences {
                    anstream::println!("  {difference}");
                }
            }
            Verdict::Unreadable(what) => {
                anstream::println!("{}", tr_args(lang, "cli-verify-unreadable", &[("file", &file), ("what", &what)]));
            }
            Verdict::EngineMissing { recorded, here } => {
                let (recorded, here) = (recorded.to_string(), here.to_string());
                let args = [("file", &*file), ("recorded", &recorded), ("here", &here)];
                anstream::println!("{}", tr_args(lang, "cli-verify-engine", &args));
            }
            Verdict::ContentMissing { scenario, wanted, present } => {
                let none = tr(lang, "cli-verify-none");
                let present = present.unwrap_or(none);
                let args = [("file", &*file), ("scenario", &scenario), ("wanted", &wanted), ("present", &present)];
                anstream::println!("{}", tr_args(lang, "cli-verify-missing", &args));
            }
        }
    }
    worst
}

/// Computes a certificate again from the records in its file; the exit code.
fn certified(setup: &Setup, library: &Library, file: &str, certificate: &CertificateFile) -> u8 {
    let (differences, code) = certificate.verify(&setup.data, &library.scenarios);
    let of = &certificate.certificate;
    let (grade, mean) = (of.grade.name().get(setup.lang).to_owned(), hundredths(of.mean));
    let said = [("file", file), ("name", &of.name), ("grade", &*grade), ("mean", &*mean), ("code", &*certificate.code)];
    let key = if differences.is_empty() { "cli-certificate-sound" } else { "cli-certificate-altered" };
    anstream::println!("{}", tr_args(setup.lang, key, &said));
    for difference in differences {
        anstream::println!("  {}", difference.get(setup.lang));
    }
    code
}
