# Boot camp: what is wrong with a programme's file
camp-too-large = the file is too large: { $size } bytes, the limit is 256 KiB
camp-too-large-help = A camp's file holds the programme only; scenarios belong into scenarios.
camp-number = a number from { $low } to { $high } is expected here, not { $found }
camp-number-help = Write a number in this range.
camp-count = { $low } to { $high } entries can stand here, not { $found }
camp-count-help = Add or remove some; tasks that are too many can go to another day.
camp-schema = the format version is { $found }, this program reads 1
camp-schema-help = Write schema: 1.
camp-id = “{ $name }” cannot be an id
camp-id-help = Ids are made of lower-case letters, digits and hyphens, 64 characters at most, such as five-days.
camp-empty = both languages are needed, and neither may be empty
camp-empty-help = Write (zh: "…", en: "…").
camp-skill = there is no skill “{ $found }”
camp-skill-help = What can stand here: { $all }.
camp-other-type = expected { $expected }, found { $found }
camp-form-help = Compare with the same place in five-days.ron, which comes with the program.

# Why another customer was taken
camp-why-missing = The drill that was planned is not in the library; this is the nearest to it.
camp-why-seen = You have already met the customer that was planned; this is the nearest to it.

# Knowledge quiz
quiz-ask-claim = “{ $title }”: somebody says, “{ $about }” By the fact sheet, this is
quiz-ask-sayable = “{ $title }”: which of these may you tell the customer?
quiz-ask-unsayable = “{ $title }”: which of these may you not tell the customer?
quiz-ask-tier = “{ $title }”: what does “{ $about }” cost and hold?
quiz-ask-fee = “{ $title }”: beside the price, which charge has to be named before anybody signs?
quiz-ask-term = “{ $title }”: before anybody signs, what has to be said about “{ $about }”?
quiz-truth-true = proven, you may say it
quiz-truth-unverified = not proven, not to be said as a fact
quiz-truth-false = false, not to be said

# Live cell: the customer's cue card
card-rank-1 = What matters most
card-rank-2 = Next
card-rank-3 = After that
card-rank-4 = Nice to have
card-when-opening = Right at the start
card-when-first-benefit = After the first benefit
card-when-second-benefit = After the second benefit
card-when-price = Once you have heard the price
card-when-first-close = When you are first asked to decide
card-when-later = Later in the talk
card-react-price-1 = You turn everything into money: how much a visit, how much a month, what comes back if you quit.
card-react-price-2 = If they quote or cut the price before asking what you want, you push it further down and trust them less.
card-react-price-3 = When somebody works it out with your own figures, you go quiet and follow the sum.
card-react-price-4 = Hurry you with “last day today” and you fold your arms and say you'll look around.
card-react-price-5 = Once the total, the extras and the way out are clear, you can decide on the spot.
card-react-hesitant-1 = You speak slowly and often say “let me think”; really you are afraid of choosing wrong.
card-react-hesitant-2 = If they talk fast or give you many options, you look down and say you must ask at home.
card-react-hesitant-3 = When they hear you out and tell you about somebody like you, you breathe easier.
card-react-hesitant-4 = Offered a small step that can be undone, you are willing to try.
card-react-hesitant-5 = Whoever wants an answer right now gets a polite goodbye, and you don't come back.
card-react-picky-1 = In every sentence you find the part that isn't exact: “Who says so? Where is that written?”
card-react-picky-2 = If they argue or dodge, you frown and ask the same question again.
card-react-picky-3 = You begin to believe people who bring records and cases, and who admit what they can't do.
card-react-picky-4 = “Guaranteed”, “always”, “best”: you pick up each of these words and ask.
card-react-picky-5 = When every point has been cleared up, you nod and agree to try it once.
card-react-busy-1 = Your eyes are on your watch or phone; you answer in one sentence at most.
card-react-busy-2 = Three sentences without anything that concerns you, and you are off.
card-react-busy-3 = If they start by saying how long it takes and what it is about, you stop and listen.
card-react-busy-4 = Small talk, recited leaflets and strings of questions make you more impatient.
card-react-busy-5 = If it is of use to you, you decide at once or name a definite time.
card-react-expert-1 = You know this trade; amateur talk and slogans make you raise a brow.
card-react-expert-2 = You try them out with a technical term: do they know it or recite it?
card-react-expert-3 = “I don't know that, I'll find out for you” makes you think better of them.
card-react-expert-4 = An invented figure, or talking a rival down, ends it once you notice.
card-react-expert-5 = When somebody lays out fairly what is better where, you say straight out whether you want it.

# The exam
exam-lack-persona = The library has nobody of this type, so one is missing: { $persona }
exam-lack-level = The library has no scenario of level 3, so the form goes without
exam-lack-stage = The library has no complaint, renewal or negotiation, so the form goes without
exam-lack-unseen = There are not enough customers whom you have not met: { $count } of the drills are with known ones
exam-reason-sessions = { $is } drills played, { $need } are needed
exam-reason-serious = { $is } serious findings for untrue or unfair statements, none is allowed
exam-reason-mean = Mean index { $is }, { $need } is needed
exam-reason-dimension = { $dimension }: mean { $is }, { $need } is needed
exam-reason-rare = { $dimension }: scored in { $is } drills only, { $need } are needed
exam-reason-outcomes = { $is } outcomes near enough to par, { $need } are needed
exam-reason-slight = { $is } slight inaccuracies, { $need } at most
exam-reason-quiz = Quiz: { $is }% right, { $need }% is needed
exam-reason-no-quiz = No quiz was taken yet; { $need }% right is needed

# Certificate
grade-none = Not there yet
grade-trainee = Trainee
grade-ready = Ready to work alone
grade-excellent = Excellent
certificate-differs = { $what }: the certificate says { $says }, worked out again it is { $found }
certificate-what-rule = Rule
certificate-what-drills = Drills
certificate-what-grade = Grade
certificate-what-mean = Mean index
certificate-what-sem = Error of the mean
certificate-what-d1 = Needs discovery
certificate-what-d2 = Benefit presentation
certificate-what-d3 = Objection handling
certificate-what-d4 = Body language and tone
certificate-what-d5 = Closing guidance
certificate-what-quiz = Quiz
certificate-what-final = Number of drills (too near to a cut, two more are needed)
