# Training: hints, names of skills, what to practise today.
hint-think-cue = Look at the customer: can they take it in, said the way you are about to say it?
hint-think-open = Why should this person give you the next few minutes? Say what it is about and how long it takes.
hint-think-ask = What about this customer are you guessing, because they have never said it themselves?
hint-think-summary = Could you give back in one sentence what you have heard so far?
hint-think-present = Of everything they mentioned, what have you not picked up yet?
hint-think-terms = Which plain fact do they still need before they can decide?
hint-think-objection = What are they really worried about? Do you want to answer, or to understand first?
hint-think-close = Which signal have they given already? Whose turn is it to name the next step?
hint-think-pause = Does this moment really need you to speak?
hint-think-wrong = Does everything you have said so far hold?
hint-think-leave = Is there anything left to settle today? How do you go so that the door stays open?
hint-act-open = Say why you are here: the topic and the time it takes.
hint-act-ask-situation = Ask about how things are now.
hint-act-ask-problem = Ask where it goes wrong: what is awkward today.
hint-act-ask-implication = Follow up on the effect: what happens if nothing changes.
hint-act-ask-payoff = Let them say what solving it would be worth.
hint-act-context = Ask how the decision is made: who, when, on what grounds.
hint-act-summary = Give it back and check what matters most.
hint-act-present = Tie one benefit to a need they have named.
hint-act-quote = Name the price and what it includes.
hint-act-acknowledge = Take the worry seriously before anything else.
hint-act-clarify = Find out what is behind it first.
hint-act-respond = Answer the worry, by a method that suits this customer.
hint-act-confirm = Check whether the worry is really gone.
hint-act-close = Propose the next step.
hint-act-push = Propose the next step, without pushing.
hint-act-wait = Stop for a moment and say nothing.
hint-act-pause = Call a pause: step back and put the difference on the table.
hint-act-disclose = Spell the terms out.
hint-act-correct = Put right what was not quite true.
hint-act-apologise = Apologise first.
hint-act-leave = End politely and leave a door open.

item-n1 = Deepening needs
item-n2 = Asking what fits
item-n3 = Following hints
item-n4 = Summing up
item-n5 = Decision context
item-b1 = Matching benefits
item-b2 = Staying on their needs
item-b3 = Being clear
item-b4 = The fitting tier
item-o1 = Understanding first
item-o2 = Settling objections
item-o3 = Confirming it is gone
item-v1 = Reading signals
item-v3 = Staying composed
item-c1 = Timing the close
item-c2 = Style of the close
item-c3 = Outcome

why-first = Start here: about ten minutes.
why-never = You have not met this kind of customer yet: { $persona }.
why-long = It has been { $days } days since your last customer of this kind: { $persona }.
why-weakest = Your weakest dimension so far: { $dimension }.
why-micro = "{ $item }" reached { $quality } out of 10 last time and is due again.

ui-review-compare = Compare rounds
ui-review-model = Watch a model
ui-review-rewind = Again from step { $n }
ui-review-round = Second round
ui-review-round-remark = Name up to two changes, then meet the same customer on the same seed. Afterwards both rounds stand side by side.
ui-review-change-one = First change, such as: ask before naming the price
ui-review-change-two = Second change (optional)
ui-review-second = Play the second round
ui-model-next = Next
ui-model-back = Back
ui-model-mine = My turn
ui-model-head = Model { $n } / { $of }
ui-model-step = { $delivery }: "{ $text }" { $reasons }
ui-model-over = It is over: { $outcome }, index { $index }. Your turn, on a new seed.
ui-micro-title = Micro-drill · { $skill }
ui-micro-so-far = The talk so far
ui-micro-yours = What you said
ui-micro-model = How an expert goes on from there
ui-micro-start = Take over
ui-micro-another = Another one
ui-micro-again = Same place again
ui-micro-moves = { $n ->
    [one] A single move, and the result comes at once.
   *[other] Only { $n } moves, and the result comes at once.
}
ui-micro-result = "{ $skill }" reached { $quality } out of 10
ui-micro-strip = { $skill }: { $n ->
    [one] 1 move to go
   *[other] { $n } moves to go
}
ui-micro-head = Micro-drill
ui-micro-none = No scenario here has a place to practise "{ $skill }".
ui-micro-missed = These moves did not use it.
ui-micro-not-saved = The result was not saved: { $reason }
ui-today-micro = One-minute micro-drill
ui-today-skill = Practise "{ $skill }"
ui-progress-none = not yet
ui-progress-totals = { $drills } drills on { $days } days, { $streak } days in a row
ui-progress-quality = { $quality }%
ui-progress-too-few = { $left ->
    [one] One more drill and the three skills most worth practising stand here.
   *[other] { $left } more drills and the three skills most worth practising stand here.
} A single result is mostly luck.
ui-progress-no-weakest = Nothing stands out as weak in the last drills.
ui-progress-index = Index
ui-progress-transfer = Same customers, new seeds: { $gain } against the first meeting ({ $n } customers)
ui-people-too-long = The name has { $length } characters; { $longest } are possible.
ui-people-no-name = A name is needed first.
ui-trainer-drills = { $count ->
    [one] 1 drill
   *[other] { $count } drills
}
ui-trainer-stuck = stuck with: { $persona } ({ $index })
ui-trainer-think = { $seconds } s on average
ui-compare-first = Round 1
ui-compare-second = Round 2
ui-compare-before = As it was
ui-compare-rewound = Again from step { $n }
ui-compare-remark = On the same seed the second round is partly memory. A new seed shows what was learned.
ui-micro-you = You
ui-catalogue-hello = { $name }, what will it be today?
ui-catalogue-hello-again = { $name }, one more for today?

# Boot camp
ui-camp-title = Boot camp
ui-camp-done = done
ui-camp-short = done, not quite there yet
ui-camp-tick = Done, tick it off
ui-camp-exit = Today's exit check
ui-camp-no-exit = No exit check today.
ui-camp-folder = Programmes of your own go into { $folder }, one .ron file each.
ui-camp-leave = Leave this cell
ui-sheet-title = Observer's sheet
ui-sheet-remark = Rate first, then see what the engine says. Match each dimension to its sentence, not to an impression.
ui-sheet-observer = Observer
ui-sheet-strength = One strength
ui-sheet-improvement = One thing to improve
ui-sheet-feelings = How the customer felt
ui-sheet-feelings-remark = Filled in by the one who played the customer, 0 to 10. It stands beside the score and is no part of it.
ui-sheet-understood = Understood
ui-sheet-trust = Trust
ui-sheet-pressure = Pressure
ui-sheet-again = Would talk again
ui-sheet-talk = The talk
ui-sheet-talk-remark = Tick the lines that made you give these ratings.
ui-sheet-skip = Nobody observes: go to the review
ui-sheet-save = Hand it in
ui-sheet-not-rated = { $count ->
    [one] One dimension is not rated yet.
   *[other] { $count } dimensions are not rated yet.
}
ui-sheet-no-words = One strength and one thing to improve, a sentence each.
ui-sheet-not-felt = The customer's feelings are not complete yet.
ui-quiz-title = Knowledge quiz
ui-quiz-right = Right
ui-quiz-wrong = Not so
ui-quiz-next = Next question
ui-quiz-end = Finish
ui-quiz-head = Question { $n } of { $of }
ui-quiz-result = { $right } of { $of } right, { $percent }%.
ui-live-title = Live cell
ui-live-remark = one sells, one buys, one watches
ui-live-where = Which scenario, and who plays the customer
ui-live-player = Played by
ui-live-seller = All that the seller knows:
ui-live-card = Cue card for the customer
ui-live-face-down = The seller looks away. Only the one who plays the customer may read it.
ui-live-turn = Turn it over
ui-live-turn-back = Turn it back
ui-live-start = Start the clock
ui-live-left = { $time } left
ui-live-quiet = Nobody interrupts. The observer writes and says nothing.
ui-live-up = Time is up. Finish the sentence, then end it.
ui-live-end = It is over: fill in the sheet
ui-certificate-title = Certificate
ui-certificate-missing = Missing for the next level
ui-certificate-extend = Two more drills
ui-certificate-save = Save as a page to print
ui-certificate-drills = It rests on
ui-certificate-code = Code

ui-camp-day = Day { $n }
ui-camp-best = best { $percent }%
ui-camp-within = { $percent }% within one point
ui-camp-quiz = { $n } questions, all from the fact sheets
ui-camp-judging = Rate { $n } talks, then look at the key
ui-camp-minutes = { $n } minutes, nobody interrupts
ui-camp-played = { $n ->
    [one] 1 round played, { $index }
   *[other] { $n } rounds played, the last { $index }
}
ui-camp-weakest = Your weakest skill
ui-camp-plan-title = Personal plan: one clear goal, one mentor, the dates
ui-camp-exam-title = One drill for each kind of customer, by exam rules
ui-camp-begin = Begin
ui-camp-go-on = Go on
ui-camp-again = Once more
ui-camp-instead-missing = the scenario it names is not here; this is the nearest
ui-camp-instead-seen = you have met the one it names; this is the nearest
ui-camp-work-quiz = Quiz
ui-camp-work-judging = Judge training
ui-camp-work-drill = Drill
ui-camp-work-live = Live cell
ui-camp-work-micro = Micro-drills
ui-camp-work-read = Off screen
ui-camp-work-plan = Plan
ui-camp-work-exam = Exam
ui-exit-quiz = Quiz at { $need }% (now { $is }%)
ui-exit-judging = { $need }% of ratings within one point (now { $is }%)
ui-exit-dimension = { $dimension } at { $need }, { $times ->
    [one] once
   *[other] { $times } times
} (now { $is })
ui-exit-findings = No compliance finding of { $severity } or worse (customers left: { $is })
ui-exit-grade = Certificate: { $grade }
ui-cell-head = { $n } / { $of } { $name }
ui-cell-text = { $clock } of { $minutes } min · { $words }
ui-cell-brief = Brief
ui-cell-brief-remark = The portrait only, no answers. Start when you are ready.
ui-cell-brief-watch = Watch the model first (M), then play it yourself.
ui-cell-round1 = Round 1
ui-cell-round1-remark = From the first word to the last, nobody interrupts.
ui-cell-sheet = Observer's sheet
ui-cell-sheet-remark = Rate first, then see the engine's scores.
ui-cell-feedback = Feedback
ui-cell-feedback-remark = Observer: strengths and room to improve. Customer: what moved me. Coach: key techniques.
ui-cell-plan = Plan
ui-cell-plan-remark = Write up to two changes under "Second round".
ui-cell-round2 = Round 2
ui-cell-round2-remark = The same customer on the same seed.
ui-cell-compare = Compare
ui-cell-compare-remark = See what the two changes brought.
ui-cell-to-plan = On to the plan
ui-cell-to-round2 = Start round 2
ui-cell-end = This cell is done
ui-judging-title = Judge training { $n } / { $of }
ui-judging-remark = Read the talk, rate all five, then open the key.
ui-judging-compare = One point apart counts as agreement. Where you are further off, look for the lines that explain it.
ui-judging-key = Key { $band } ({ $points })
ui-judging-no-key = This talk gave no chance to judge it.
ui-judging-open = Open the key
ui-judging-next = Next talk
ui-judging-result = { $within }% within one point, { $exact }% exact.
ui-live-say = You say: "{ $text }"
ui-live-admit = Asked well, you admit: "{ $text }"
ui-live-cause = Behind it: { $cause }. { $said }
ui-live-who = Who you are
ui-live-wants = What you really want
ui-live-objects = What you will object to
ui-live-reacts = How you react
ui-live-saved = The sheet is saved beside the simulated records.
ui-exam-rules = One of each kind, no hints, no second try; the result comes when all are played
ui-exam-played = Exam: { $n } of { $of } played
ui-certificate-index = Index
ui-certificate-quiz = Quiz
ui-certificate-class = Class
ui-certificate-rule = Rule
ui-certificate-versions = Versions
ui-certificate-engine = engine { $engine }, rubric { $rubric }
ui-certificate-dates = Valid
ui-certificate-near = Too near to the line: two more drills decide
ui-certificate-saved = Saved for printing: { $file }. The .json beside it can be computed again with sparring verify.
ui-model-card = Line { $text }, { $delivery }. { $reasons }
