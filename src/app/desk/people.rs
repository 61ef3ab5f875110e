//! Who trains here: the page of profiles, and what changes when somebody else sits down.

use std::path::{Path, PathBuf};

use super::{Desk, Screen};
use crate::domain::ids::Lang;
use crate::locale;
use crate::storage::{Package, Profile, StorageError, read_package, read_roster};
use crate::ui::intent::{Intent, Page};
use crate::ui::training_view::{PeopleIntent, PeopleView, PersonForm, PersonLine, PersonQuestion};

/// What the page of profiles remembers.
#[derive(Debug, Default)]
pub(super) struct People {
    everybody: Vec<Profile>,
    form: Option<PersonForm>,
    question: Option<PersonQuestion>,
    import_path: String,
    notice: Option<(String, bool)>,
}

/// The name of a profile, or the words for one that has none yet.
pub(super) fn called(lang: Lang, profile: &Profile) -> String {
    if profile.name.is_empty() { locale::tr(lang, "profile-unnamed") } else { profile.name.clone() }
}

/// A file name that every system takes, made from a name that need not be one.
fn file_name(profile: &Profile) -> String {
    let name: String = profile.name.chars().filter(|c| c.is_alphanumeric()).take(40).collect();
    let short = profile.uid.get(..8).unwrap_or_default();
    if name.is_empty() { short.to_owned() } else { format!("{name}-{short}") }
}

impl Desk {
    /// The page of profiles.
    pub(in crate::app) fn people(&self) -> PeopleView {
        let me = self.me.as_ref().map(|me| me.id);
        let everybody = &self.people.everybody;
        let line = |profile: &Profile| {
            let twins = everybody.iter().filter(|other| other.name == profile.name).count() > 1;
            let records = profile.records.to_string();
            PersonLine {
                name: called(self.lang, profile),
                class: profile.class.clone(),
                records: locale::tr_args(self.lang, "cli-profile-records", &[("count", &records)]),
                short_id: twins.then(|| profile.uid.get(..8).unwrap_or_default().to_owned()),
                active: Some(profile.id) == me,
            }
        };
        let (notice, notice_bad) = self.people.notice.clone().map_or((None, false), |(words, bad)| (Some(words), bad));
        PeopleView {
            people: everybody.iter().map(line).collect(),
            form: self.people.form.clone(),
            question: self.people.question,
            import_path: self.people.import_path.clone(),
            notice: notice.or_else(|| self.journal_trouble()),
            notice_bad: notice_bad || self.journal_trouble().is_some(),
        }
    }

    /// Reads the list of profiles again.
    pub(super) fn reload_people(&mut self) {
        let (everybody, me) = match self.journal.store() {
            Some(store) => (store.profiles().unwrap_or_default(), store.active().ok()),
            None => (Vec::new(), None),
        };
        (self.people.everybody, self.me) = (everybody, me);
        self.stale = true;
    }

    /// Everything that belongs to the profile in use: its language, its records, the drill it left.
    pub(super) fn sit_down(&mut self) {
        self.reload_people();
        if let (None, Some(lang)) = (self.options.lang, self.me.as_ref().and_then(|me| me.language)) {
            self.lang = lang;
        }
        self.whose = None;
        self.journal.look_for_left();
        self.reload_records();
    }

    pub(super) fn act_on_people(&mut self, intent: PeopleIntent) {
        self.people.notice = None;
        match intent {
            PeopleIntent::New => self.people.form = Some(PersonForm::default()),
            PeopleIntent::Edit(line) => {
                let Some(profile) = self.people.everybody.get(line) else { return };
                self.people.form = Some(PersonForm {
                    editing: Some(line),
                    name: profile.name.clone(),
                    class: profile.class.clone(),
                    lang: profile.language,
                    error: None,
                });
            }
            PeopleIntent::TypeName(name) => self.form(|form| form.name = name),
            PeopleIntent::TypeClass(class) => self.form(|form| form.class = class),
            PeopleIntent::ChooseLang(lang) => self.form(|form| form.lang = lang),
            PeopleIntent::TypeImportPath(path) => self.people.import_path = path,
            PeopleIntent::Cancel => (self.people.form, self.people.question) = (None, None),
            PeopleIntent::AskDelete(line) => self.people.question = Some(PersonQuestion::Delete(line)),
            PeopleIntent::AskMerge(line) => self.people.question = Some(PersonQuestion::Merge(line)),
            PeopleIntent::Save => {
                if let Err(error) = self.save_form() {
                    let why = self.told(&error);
                    self.form(|form| form.error = Some(why));
                }
            }
            PeopleIntent::Import => {
                let path = PathBuf::from(self.people.import_path.trim());
                self.take_in(&path);
            }
            PeopleIntent::Use(_) | PeopleIntent::Delete(_) | PeopleIntent::Merge(..) | PeopleIntent::Export(_) => {
                self.people.question = None;
                let done = self.change_people(&intent);
                self.sit_down();
                self.people.notice = match done {
                    Ok(words) => words.map(|words| (words, false)),
                    Err(error) => Some((self.told(&error), true)),
                };
            }
        }
    }

    fn form(&mut self, change: impl FnOnce(&mut PersonForm)) {
        if let Some(form) = &mut self.people.form {
            form.error = None;
            change(form);
        }
    }

    fn told(&self, error: &StorageError) -> String {
        match error {
            StorageError::NameTooLong { length, longest } => {
                let (length, longest) = (length.to_string(), longest.to_string());
                locale::tr_args(self.lang, "ui-people-too-long", &[("length", &length), ("longest", &longest)])
            }
            other => other.to_string(),
        }
    }

    fn save_form(&mut self) -> Result<(), StorageError> {
        let Some(form) = self.people.form.clone() else { return Ok(()) };
        if form.name.trim().is_empty() {
            let why = locale::tr(self.lang, "ui-people-no-name");
            self.form(|form| form.error = Some(why));
            return Ok(());
        }
        let edited = form.editing.and_then(|line| self.people.everybody.get(line)).map(|profile| profile.id);
        {
            let Some(store) = self.journal.store() else { return Ok(()) };
            match edited {
                Some(id) => store.rename_profile(id, &form.name, &form.class, form.lang)?,
                None => {
                    let made = store.create_profile(&form.name, &form.class, form.lang)?;
                    store.activate(made.id)?;
                }
            }
        }
        self.people.form = None;
        self.sit_down();
        Ok(())
    }

    fn change_people(&self, intent: &PeopleIntent) -> Result<Option<String>, StorageError> {
        let Some(mut store) = self.journal.store() else { return Ok(None) };
        let of = |line: &usize| self.people.everybody.get(*line).cloned().ok_or(StorageError::NoProfile);
        match intent {
            PeopleIntent::Use(line) => store.activate(of(line)?.id).map(|()| None),
            PeopleIntent::Delete(line) => {
                let profile = of(line)?;
                store.delete_profile(profile.id)?;
                let (name, records) = (called(self.lang, &profile), profile.records.to_string());
                let args = [("name", &*name), ("records", &*records)];
                Ok(Some(locale::tr_args(self.lang, "cli-profile-deleted", &args)))
            }
            PeopleIntent::Merge(from, into) => {
                let (from, into) = (of(from)?, of(into)?);
                store.merge_profiles(from.id, into.id)?;
                let (from, into) = (called(self.lang, &from), called(self.lang, &into));
                let args = [("from", &*from), ("into", &*into)];
                Ok(Some(locale::tr_args(self.lang, "cli-profile-merged", &args)))
            }
            PeopleIntent::Export(line) => {
                let profile = of(line)?;
                let (package, _) = Package::of(&store, &profile)?;
                let folder = self.data.root().join("export");
                let named = |copy: u32| match copy {
                    1 => folder.join(format!("{}.sparring", file_name(&profile))),
                    copy => folder.join(format!("{}-{copy}.sparring", file_name(&profile))),
                };
                let path = (1..).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(0));
                package.write(&path)?;
                let (records, entries) = (package.records().to_string(), package.entries().to_string());
                let (name, file) = (called(self.lang, &profile), path.display().to_string());
                let args = [("name", &*name), ("records", &*records), ("entries", &*entries), ("file", &*file)];
                Ok(Some(locale::tr_args(self.lang, "cli-exported", &args)))
            }
            _ => Ok(None),
        }
    }

    /// Takes a trainee's file over: named on the page, or dropped onto the window.
    pub(in crate::app) fn take_in(&mut self, path: &Path) {
        if Desk::is_pk_file(path) {
            if !self.on_stage() && !self.on_pk() {
                self.act(Intent::Open(Page::Pk));
            }
            return self.pk_take_in(path);
        }
        // A drill that runs is not disturbed: what came of it stands on the page of profiles.
        if !self.on_stage() {
            self.go(Screen::People);
        }
        let table =
            path.extension().is_some_and(|e| ["csv", "txt", "tsv"].iter().any(|table| e.eq_ignore_ascii_case(table)));
        if table {
            return self.take_roster(path);
        }
        let imported = {
            let Some(mut store) = self.journal.store() else { return };
            read_package(path).and_then(|package| package.import(&mut store, &self.shelf.scenarios))
        };
        self.reload_people();
        self.people.notice = Some(match imported {
            Err(error) => (error.to_string(), true),
            Ok(imported) => {
                let name = called(self.lang, &imported.profile);
                let numbers = [imported.records, imported.entries, imported.known].map(|n| n.to_string());
                let [records, entries, known] = numbers.each_ref().map(String::as_str);
                let args = [("name", &*name), ("records", records), ("entries", entries), ("known", known)];
                let key = if imported.new { "cli-imported-new" } else { "cli-imported" };
                let mut words = locale::tr_args(self.lang, key, &args);
                for (key, list) in
                    [("cli-import-refused", &imported.refused), ("cli-import-unproven", &imported.unproven)]
                {
                    for refused in list {
                        let args = [("what", &*refused.what), ("why", &*refused.why)];
                        words.push('\n');
                        words.push_str(&locale::tr_args(self.lang, key, &args));
                    }
                }
                self.people.import_path.clear();
                (words, !imported.refused.is_empty())
            }
        });
    }

    /// Makes the profiles of a class from its roster.
    fn take_roster(&mut self, path: &Path) {
        let read = {
            let Some(store) = self.journal.store() else { return };
            read_roster(path, "", &store)
        };
        self.reload_people();
        self.people.notice = Some(match read {
            Err(error) => (error.to_string(), true),
            Ok(roster) => {
                let left_out = roster.left_out(self.lang);
                let words: Vec<String> = [roster.said(self.lang)].into_iter().chain(left_out.iter().cloned()).collect();
                self.people.import_path.clear();
                (words.join("\n"), !left_out.is_empty())
            }
        });
    }
}
