# Competitions: the words in the window. Both languages have the same keys.

pk-title = PK
pk-remark = The same customer, the same draw: what differs is you.
pk-new = Set up a PK
pk-open = Open “{ $name }”, { $state }
pk-code = code { $code }
pk-state-not-begun = Not begun
pk-state-running = Running
pk-state-closed = Sealed
pk-empty = No event on this computer yet
pk-empty-same = One customer for all: both meet the same person, the same opening, the same draw. Who goes first makes no difference.
pk-empty-sealed = Sealed first: the tasks are drawn and sealed before anybody sits down. Nobody can change them, not even the organiser.
pk-empty-check = Open to anyone: every run can be replayed, and a result file with one changed letter no longer matches.
pk-ladder = Ladder
pk-ladder-remark = Glicko-2 rating, ordered by rating minus twice its deviation, which grows while somebody stays away.
pk-import = Import
pk-import-path = File path
pk-import-event-title = An event from another computer
pk-import-event-remark = Drop the event file on the window, or write its path here.
pk-import-result-title = Runs played on another computer
pk-import-result-remark = Drop the result files on the window, or write a path here. Each one is replayed before it counts.

# New
pk-create-title = Set up a PK
pk-name = Name of the event
pk-kind = How it is played
pk-kind-duel = Duel
pk-kind-form = Common form
pk-kind-round-robin = Round robin
pk-kind-bracket = Bracket
pk-kind-swiss = Swiss
pk-kind-relay = Team relay
pk-kind-title = Title race
pk-about-duel = Two people, one task. Played apart, watched together. Done in twenty minutes.
pk-about-form = Everybody plays the same five tasks, one for each type of customer. The fairest ranking.
pk-about-round-robin = Everybody meets everybody once. For up to eight people and one evening.
pk-about-bracket = A common form gives the seeds, then it is win or go home. The best to watch.
pk-about-swiss = Five rounds, each against somebody with a similar score. For eight to thirty-two.
pk-about-relay = Teams of three: discovery, presentation, closing. A note of forty characters is all that is handed on.
pk-about-title = One strength only. Those on top play a final for the title.
pk-which-title = Which title
pk-choice = { $what }: { $value }
pk-who = Who takes part
pk-contestants = Contestants, one a line; a team after a comma
pk-judges = Judges
pk-no-judges = None
pk-judges-remark = Judges see neither the program's scores nor each other's sheets. From five on, the highest and the lowest are left out.
pk-rules = Rules
pk-minutes = Minutes for one drill, at most
pk-minutes-remark = When they are over, the drill counts as not finished. Speed earns nothing.
pk-best-of = Games in a match
pk-final-best-of = Games in the final
pk-best-of-1 = Single game
pk-best-of-3 = Best of three
pk-best-of-5 = Best of five
pk-broken = If a drill breaks off
pk-broken-go-on = It may go on
pk-broken-lost = It is lost
pk-go-on-minutes = Within how many minutes it may go on
pk-ties = What decides a tie
pk-ties-remark = From the top: the next rule counts only where the one before parts nobody. Fixed once the event begins.
pk-tie-up = Earlier: { $rule }
pk-tie-down = Later: { $rule }
pk-faults = { $count ->
    [one] One thing has to be changed; it stands below its field.
   *[other] { $count } things have to be changed; they stand below their fields.
}
pk-create-remark = With this the tasks are drawn and sealed, and the rules are fixed.
pk-create = Draw, seal and begin

# One event
pk-head = Newest code
pk-head-remark = It changes with every run. Note it down, and nobody can change what came before.
pk-commitment = Sealed draw
pk-commitment-remark = Published before the first run. Opened afterwards, it shows that no task was swapped.
pk-stages = Stages
pk-stage-ahead = not open
pk-stage-open = being played
pk-stage-done = done
pk-opens = Next: { $stage }
pk-open-stage = Open the next stage
pk-runs = To be played next
pk-runs-none = Nothing to play right now.
pk-seat = Take the seat
pk-seat-name = Take the seat: { $who }, { $task }
pk-sheets = Judges' sheets to come
pk-judge = Call the judge
pk-judge-name = Call the judge: { $judge }, { $run }
pk-matches = Matches
pk-match-waiting = One side has not played yet.
pk-reveal = Reveal
pk-reveal-again = Watch again
pk-reveal-name = { $action }: { $match }
pk-to-standings = Standings
pk-to-bracket = Bracket
pk-to-agreement = Judges' agreement
pk-sudden-remark = One more task, sealed and played the same way, until it is decided.
pk-sudden = Sudden death
pk-check = Checks and files
pk-check-remark = Checking replays every run and compares the codes. The exported file can be checked on any computer.
pk-verify = Check everything
pk-export = Export the event file
pk-close-title = Sealing the event
pk-close-remark = Once everything is played: the result stands, and the sealed tasks are opened.
pk-close-ask = After this nothing can be played or taken in. Are you sure?
pk-close-not-yet = There are runs left to play.
pk-closed-remark = Sealed. Anybody may take the file and check it.
pk-close = Seal the event
pk-close-yes = Seal it
pk-signer-nobody = No trainer’s key yet, so the seal will not be signed. With one, anybody can check that it was you who sealed it.
pk-signer-key = Will be signed with the trainer’s key, fingerprint { $fingerprint }.
pk-make-key = Make a trainer’s key
pk-keep-open = Not yet

# Curtain
pk-begin = Begin
pk-go-on = Go on
pk-handover = The note from the leg before
pk-note = Your note for the next leg, forty characters at most

# Reveal
pk-previous = Back
pk-next = Next
pk-next-dimension = Dimension
pk-to-result = Result
pk-result = Result
pk-meets = { $one } v { $other }
pk-meets-remark = The same customer, the same draw, each alone.
pk-parts = From this step on the two go different ways
pk-side-over = This side ended here
pk-trust = Trust
pk-patience = Patience
pk-pressure = Pressure
pk-index = Index { $index }
pk-tally = { $dimension }: { $one } { $first }, { $other } { $second }

# Standings and bracket
pk-mean = Mean
pk-close-call = Too close to call
pk-standings-empty = No results yet
pk-bracket-empty = The bracket has not been drawn yet
pk-slot-open = Open
pk-slot-bye = Bye
pk-champion = Champion

# Judges
pk-open-sheet = Open the sheet
pk-agreement-title = Judges' agreement
pk-means = What the judges gave
pk-means-remark = The large number is the official one; the two below are for comparison.
pk-trimmed = without extremes { $value }
pk-corrected = severity taken out { $value }
pk-severity = Who is strict
pk-severity-remark = Against the mean of all judges: plus is lenient, minus is strict.
pk-figures = How far they agree
pk-figures-remark = In brackets the 95 % interval.
pk-figure-none = Cannot be computed
pk-figure-exact = Same rating
pk-figure-within-one = Within one point
pk-figure-kappa = Weighted kappa
pk-figure-icc-single = ICC(2,1)
pk-figure-icc-mean = ICC(2,k)
pk-figure-alpha = Krippendorff's alpha
pk-figure-about-exact = How often two judges give the same rating
pk-figure-about-within-one = How often two judges are at most one apart
pk-figure-about-kappa = How much agreement is left without chance
pk-figure-about-icc-single = How far one judge alone can be relied on
pk-figure-about-icc-mean = How far the mean of all can be relied on; below 0.5 no winner is announced
pk-figure-about-alpha = Agreement that can be computed with sheets missing
pk-against = The program and the judges
pk-against-remark = The program's rating beside the median judge's.
pk-against-pair = program { $engine }, judges { $median }
pk-apart = a point or more apart
pk-apart-remark = A point or more apart: worth watching again together.
