# The pages around the drill: trainees, progress, class, comparison. Both languages must have the same keys.

people-title = Trainees
people-remark = One profile each, so that records, progress and boot camp stay apart.
people-new = New trainee
people-empty = Nobody here yet
people-empty-cure = Make a profile with your name; every talk from then on is kept under it.
people-active = In use
people-id = Id { $id }
people-use = Switch to
people-edit = Change
people-merge = Merge
people-export = Export
people-delete = Remove
people-about = { $action }: { $name }
people-form-new = New trainee
people-form-edit = Change profile
people-name = Name
people-class = Class (optional)
people-lang = Language
people-lang-program = As the program
people-save = Save
people-cancel = Cancel
people-delete-title = Remove “{ $name }”?
people-delete-remark = Gone for good: { $records }, all progress and the boot camp. An export can be brought back later.
people-delete-export = Export first
people-delete-yes = Remove it all
people-merge-title = Who takes over from “{ $name }”?
people-merge-remark = What moves: { $records } and the boot camp. The old profile then disappears; the two cannot be told apart again.
people-merge-into = Give it all to { $name }
people-import-title = Import a profile
people-import-remark = Drop an exported file onto the window, or write its path here. A class roster works too: a CSV file, one person a line, name then class.
people-import-path = Path of the file
people-import = Import

progress-title = Progress
progress-empty = Nothing to see yet
progress-empty-cure = After your first talk the five dimensions have their scores here. Pick one; it takes a few minutes.
progress-error-remark = The thin line is the error: your true level most likely lies within it. It shrinks as you play.
progress-course = Lately
progress-course-remark = { $count ->
    [one] Index of the last talk
   *[other] Index of the last { $count } talks, the newest at the right
  }
progress-course-empty = Two or three talks, and a course shows up here.
progress-transfer = Does it hold with a new seed?
progress-transfer-none = Play a talk once more with a new seed, and you will know whether you learnt it or just remembered it.
progress-weakest = Worth practising
progress-practise = Practise
progress-practise-name = Practise: { $name }
progress-personas = By customer type
progress-stages = By stage
progress-none = Not played yet
progress-totals-remark = This only says how much you played. It is no score.

trainer-title = Class
trainer-remark = Who needs a hand, with which customers they are stuck, and what they say.
trainer-everybody = Everybody
trainer-nothing = Nothing to see right now
trainer-empty = No trainees here yet
trainer-empty-cure = Make profiles with the same class name; whatever those people play then shows up here.
trainer-people = To the trainees
trainer-heat = Class map
trainer-heat-empty = Nobody has finished a talk yet.
trainer-none = no data
trainer-weak = weak
trainer-strong = strong
trainer-members = Trainees ({ $count })
trainer-members-remark = Those who need help come first; open one to see that person’s progress. The lowest score is underlined.
trainer-exits = Exit check of each day:
trainer-exit-met = met
trainer-exit-missed = not met
trainer-exit-open = not done yet
trainer-replies = What is being said
trainer-choose = Choose a scenario to see which lines they take in it.
trainer-no-scenarios = There are no scenarios to look at yet.
trainer-other = Another scenario
trainer-replies-empty = Nobody has played this scenario yet.
trainer-harmful = Harmful line
trainer-count = { $count ->
    [one] once
   *[other] { $count } times
  }

compare-title = Side by side
compare-new-seed = New seed, to see what stays
compare-again = Same seed again
compare-back = Back to the review
compare-plan = What you meant to change
compare-up = { $amount }, better
compare-down = { $amount }, worse
compare-no-steps = Nothing was said in either.
compare-same-all = Both went exactly the same way.
compare-fold = Steps { $from }–{ $to } are the same: show them
compare-unfold = Steps { $from }–{ $to } are the same: fold them
compare-fold-one = Step { $from } is the same: show it
compare-unfold-one = Step { $from } is the same: fold it
compare-parts = Here they part
compare-over = This one was over by then

ui-nav-handbook = Handbook
handbook-title = Handbook
handbook-remark = { $count } cards: what it is, when it helps, how it sounds, how it goes wrong.
handbook-search = Find a method: Chinese, pinyin, first letters or English
handbook-nothing = No card answers to “{ $query }”. Try another word, or pinyin.
handbook-folder = Cards of your own go into { $folder }; they are checked like scenarios.
handbook-caption-helps = When it helps
handbook-caption-line = How it can sound
handbook-caption-wrong = How it goes wrong
handbook-trains = Scenarios that train it
handbook-places = { $title } · { $n ->
    [one] { $n } place
   *[other] { $n } places
}
handbook-practise = Practise it
handbook-busy = Finish this talk first, then practise.
handbook-read = Read the card
handbook-back-review = Back to the review
handbook-back-drill = Back to the talk
handbook-back-card = Back to the card
handbook-why = Practise: { $title }
handbook-tip = Tip of the day
handbook-today = Useful today:
handbook-goes-with = In the handbook:
handbook-group-a1 = The drill
handbook-group-a2 = Training and growth
handbook-group-a3 = Needs discovery
handbook-group-a4 = Benefits and product
handbook-group-a5 = Objections and negotiation
handbook-group-a6 = Closing and care
handbook-group-a7 = Membership and management
handbook-group-a8 = Fair dealing
handbook-group-own = Your own
ui-review-handbook = Handbook
ui-drill-hint-card = Handbook: { $title }
ui-camp-unknown-cards = The handbook has no such cards: { $cards }. Correct this day’s cards in the camp file.
