# Command line
cli-seed = Seed: { $seed }
cli-brief = Setting
cli-you-meet = You meet
cli-blind = This time you are not told who the customer is or of which type.
cli-cue = ({ $name } { $cue })
cli-objection = Objection in play: { $title }
cli-clock = Customer's time { $left }
cli-notes = Notes
cli-prompt = Move { $turn }: what do you say? (manner: { $delivery }; ? for help)
cli-help =
    Type a number to choose a line, such as 2.
    Add a manner: 2e or "2 brisk". q warm, w calm, e brisk, r bright, t firm.
    The manner stays for the next move. wait says nothing, correct takes a claim back, q leaves politely.
    hint asks for a hint (practice); asked again it is plainer.
    End of input (Ctrl-D) abandons the drill; it is still saved and scored.
cli-not-understood = "{ $input }" was not understood. Type a number from 1 to { $count }, or ? for help.
cli-too-long = This line is too long and was not read.
cli-not-json = This line is not the JSON that is asked for: { $what }
cli-unknown-reply = There is no reply with the id "{ $reply }".
cli-over = The drill is over
cli-saved = Record saved: { $path }
cli-not-saved = The record could not be saved: { $what }. The score stands above; try another --data-dir.
cli-no-scenario = There is no scenario "{ $name }".
cli-near = Did you mean "{ $name }"?
cli-list-hint = sparring list shows what there is.
cli-broken-scenario = The file of scenario "{ $name }" has errors and cannot be used:
cli-no-customer = Scenario "{ $scenario }" has no customer "{ $name }". There are: { $all }
cli-no-scenarios = There is no scenario that can be used. sparring check shows what is wrong.
cli-pick = Choose a scenario (type its number):
cli-check-clean = { $files ->
    [one] 1 file
   *[other] { $files } files
  }, nothing found.
cli-check-found = { $files ->
    [one] 1 file
   *[other] { $files } files
  }, { $errors ->
    [one] 1 error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
  }.
cli-no-path = There is no such path: { $path }
cli-verify-identical = { $file }: identical. The replay gives the very same record.
cli-verify-altered = { $file }: altered.
cli-verify-unreadable = { $file }: unreadable: { $what }
cli-verify-missing = { $file }: the content version it was played on is not available. Scenario { $scenario }, wanted { $wanted }, present { $present }. Put the scenario file of that time back, or use the data directory that kept it.
cli-verify-none = no such scenario
cli-review-altered = Note: this record differs from its replay; sparring verify shows where.
cli-broken-files = { $count ->
    [one] 1 file
   *[other] { $count } files
  } cannot be used; sparring check shows why.
cli-settings-damaged = The settings could not be read, defaults are used for now: { $what }
cli-no-window = No window can be opened: { $why }. Playing in the terminal instead.
cli-no-app = This program was built without the window. Playing in the terminal instead.
cli-level = level { $level }
cli-minutes = about { $minutes } min

# The database, profiles and drills that were left.
cli-no-database = The database cannot be used: { $what }. You can play; a drill that is cut off will be lost.
cli-no-journal = Moves cannot be written down: { $what }. You can play on; a drill that is cut off will be lost.
cli-salvaged = The database was damaged. It was set aside as { $path } and made again from your profiles and records; { $running } running drills could be read from it.
cli-taken-over = { $count } records were found in the folder and are listed now.
cli-no-profile = There is no profile "{ $name }". There are: { $all }
cli-two-profiles = More than one profile is called "{ $name }". Name one by its id: { $all }
cli-nothing-left = No drill was left in the middle.
cli-cannot-resume = The drill of scenario "{ $scenario }" cannot go on: { $why }. It is kept.
cli-content-gone = the content version it was played on is not there any more
cli-resumed = Going on with "{ $scenario }" after { $moves } moves.
cli-verify-engine = { $file }: sound in itself, but played on rules version { $recorded }; this program has { $here } and cannot replay it. Verify it with the program of that time.
profile-unnamed = no name yet
cli-profile-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
cli-profile-twin = Somebody else is called "{ $name }" too. The two stay apart: use the id to name one of them, or sparring profile merge.
cli-profile-same = Both names mean the same profile; there is nothing to merge.
cli-profile-merged = Everything of { $from } now belongs to { $into }.
cli-profile-delete-ask = This removes "{ $name }" with { $records } records for good. Add --yes if you mean it; sparring export keeps a copy first.
cli-profile-deleted = { $name } and { $records } records are removed.
cli-history-empty = { $name } has not played yet. Start with sparring play.
cli-exported = { $file } written: { $name }, { $records } records, { $entries } other entries.
cli-export-unread = Could not be read and is left out: { $what }: { $why }
cli-imported = { $name }: { $records } records and { $entries } other entries added, { $known } were here already.
cli-imported-new = New trainee { $name }: { $records } records and { $entries } other entries.
cli-import-unproven = Taken over, but it cannot be replayed here: { $what } ({ $why })
cli-import-refused = Altered and left out: { $what }: { $why }
cli-db-progress = { $done } of { $all }
cli-db-rebuilt = Listed again: { $records } records and { $entries } other entries.
cli-next-stand = { $drills } drills, index { $index }, D1–D5: { $five }
cli-no-hint = There are no hints in the exam.
cli-no-programme = There is no programme "{ $name }". There are: { $all }
cli-camp-sound = Sound: { $title }, { $days } days.
cli-certificate-sound = { $file }: computed again, and the same. { $name }, { $grade }, mean { $mean }, code { $code }.
cli-certificate-altered = { $file }: differs from what its records give. { $name }, { $grade }, code { $code }.
cli-saved-elsewhere = The record could not be saved in the data directory ({ $what }); it lies in { $path } for now. Move it to { $records } once that can be written.
roster-made = { $made } profiles made, { $known } were here already.
roster-no-name = Line { $line } has no name and was left out: { $what }
roster-too-long = Line { $line }: name or class is longer than 300 characters, left out: { $what }
roster-columns = Line { $line } has more columns and was left out: { $what }. A roster has two: name and class.

handbook-helps = When it helps: { $text }
handbook-line = For example: “{ $text }”
handbook-wrong = How it goes wrong: { $text }
handbook-none = No card answers “{ $query }”. Try another word, or its pinyin; `sparring handbook` lists every card.
handbook-empty = There are no cards.
cli-next-tip = Tip of the day: { $title }. { $what } (sparring handbook { $id })
