# The words of the window. Both languages must have the same keys.

ui-window-title = Sparring · 销售对练
ui-brand = Sparring
ui-brand-other = 销售对练
ui-switch-language = 切换语言 / Switch language
ui-back = Back
ui-step = Step { $n }
ui-seed = Seed { $seed }
ui-minutes = about { $n } min

ui-nav-catalogue = Scenarios
ui-nav-progress = Progress
ui-nav-camp = Boot camp
ui-nav-pk = PK
ui-nav-people = Trainees
ui-nav-trainer = Class
ui-nav-records = Records
ui-nav-settings = Settings

ui-catalogue-title = Which talk today?
ui-catalogue-remark = { $count ->
    [one] 1 scenario
   *[other] { $count } scenarios
  }, a few minutes each, with a review at the end.
ui-catalogue-suggested = Suggested
ui-catalogue-open = Take a look
ui-catalogue-random = Random customer
ui-catalogue-random-remark = Scenario and customer are drawn; the review tells the type
ui-catalogue-empty = There are no scenarios
ui-catalogue-empty-cure = Put a .ron scenario file into this folder, then read again.
ui-catalogue-empty-broken = There are scenario files, but none can be used. Mend them as told below, then read again.
ui-catalogue-reload = Read again
ui-catalogue-broken = Files that cannot be used: { $count }
ui-catalogue-broken-cure = Every finding says line, column and cure. Save the mended file and read again.
ui-catalogue-more = { $count ->
    [one] 1 more finding
   *[other] { $count } more findings
  }; copying gives them all.
ui-catalogue-best = Best { $index }

ui-copy = Copy
ui-copy-path = Copy path
ui-copied = Copied

ui-filter-persona = Customer type
ui-filter-stage = Stage
ui-filter-industry = Industry
ui-filter-level = Level
ui-filter-level-value = Level { $n }
ui-filter-any = Any
ui-filter-name = { $part }: { $value }
ui-filter-clear = Clear filters
ui-filter-nothing = No scenario fits all of these
ui-filter-nothing-cure = Lifting one of them is enough:
ui-filter-nothing-all = Lifting one is not enough; lift them all and choose again.
ui-filter-lift = Without “{ $value }”: { $count }
ui-filter-lift-all = Lift them all

ui-guide-offer = First time here? Let us walk through one
ui-guide-offer-remark = About two minutes, one thing at a time; you can skip at any moment.
ui-guide-start = Start the tour
ui-guide-decline = Not now

ui-coach-head = Tour { $n } / { $of }
ui-coach-next = Got it
ui-coach-done = Done
ui-coach-skip = Skip the tour
ui-coach-line = { $name } is speaking. Hear the line, and watch posture and face: a body comes without subtitles.
ui-coach-card = These are the lines you can say: press the number or click, and it is said. None of them is always right.
ui-coach-delivery = The same line sounds different when you say it differently. Pick a manner with Q W E R T, then speak.
ui-coach-objection = That is an objection; your notes keep it. It is not a no: think about what may be behind it.
ui-coach-cue = The posture has changed: a customer signal. What it means, and whether to change your tone, is up to you.
ui-coach-clock = This is the customer’s time. Every line and every question spends some, and patience goes with it.
ui-coach-ask = When you think the moment has come, ask for the next step. Sooner or later is a judgement, too.
ui-coach-review = Done! Each of the five dimensions has its sentence; line by line you see what a step earned or lost, and why.
ui-coach-waiting = Carry on; I will speak up when something new appears.

ui-briefing-told = This is all you know
ui-briefing-who = Who is across from you
ui-briefing-blind = Do not tell me who is coming (one is drawn, the review tells)
ui-briefing-unknown = Unknown customer
ui-briefing-unknown-remark = Telling the type is the first skill
ui-briefing-how = How to play
ui-briefing-seed = Seed
ui-briefing-seed-hint = empty: drawn
ui-briefing-seed-remark = Same seed, same customer, same reactions.
ui-briefing-seed-error = A seed is a whole number from 0 to 9007199254740991.
ui-briefing-start = Start

ui-mode-practice-remark = Steps back allowed, a gentler customer
ui-mode-exam-remark = No hints, no steps back, no mercy
ui-mode-pk-remark = Exam rules, the same seed for both

ui-drill-clock = Customer’s time
ui-drill-clock-label = The customer has { $time } left
ui-drill-how = Say it
ui-drill-notes = My notes
ui-drill-notes-empty = No need has surfaced yet
ui-drill-objection = ! { $text }
ui-drill-said = You: { $text }
ui-drill-hint = Hint: { $text }
ui-drill-hint-move = Hint
ui-drill-rewind = Step back
ui-drill-wait = Pause
ui-drill-correct = Correct it
ui-drill-leave = Leave
ui-drill-unknown = Customer

ui-objection-open = not handled yet
ui-objection-acknowledged = acknowledged, not clarified
ui-objection-clarified = clarified, not answered
ui-objection-answered = answered, not confirmed

ui-need-heard = mentioned
ui-need-explored = understood
ui-need-owned = the customer named its worth

ui-leave-title = End this talk?
ui-leave-remark = A polite exit is scored as usual; breaking off counts as abandoned and is not scored.
ui-leave-stay = Go on talking
ui-leave-politely = Leave politely
ui-leave-abandon = Break it off

ui-review-title = Review · { $title }
ui-review-index = Index { $index }
ui-review-no-index = not formed
ui-review-par = { $share }% of par
ui-review-inner = What { $name } thought
ui-review-dimensions = Five dimensions
ui-review-course = Course of the talk
ui-review-course-remark = Press a turning point to see that step.
ui-review-turn-good = Step { $n }: turned for the better
ui-review-turn-bad = Step { $n }: turned for the worse
ui-review-key-moves = Three moves that mattered most
ui-review-lines = Line by line
ui-review-never = Chances that were never taken
ui-review-adjustments = Adjustments
ui-review-no-cue = no clear signal
ui-review-you = You: “{ $text }”
ui-review-you-how = You ({ $delivery }): “{ $text }”
ui-review-better = A better line at that moment ({ $delivery }); going on as you did, the index changes by { $gain }
ui-review-because = { $dimension }: { $reason }
ui-review-then = → Customer: “{ $text }”
ui-review-finding = Compliance: { $text }
ui-review-unscored = not scored
ui-review-again = Again
ui-review-new-seed = New seed
ui-review-other = Other customer
ui-review-random = Random customer
ui-review-reveal = Who it was
ui-review-reveal-text = { $name }, { $persona } type: { $tell }
ui-review-lines-empty = This talk ended before anything was said. Play it again: a single line is enough to see something here.
ui-review-line-neutral = This step neither earned nor lost anything.
ui-review-home = Scenarios
ui-review-saved = Record saved: { $file }
ui-review-not-saved = The record was not saved: { $reason }

ui-reveal-price = asks the price first and last, and works out what everything is worth.
ui-reveal-hesitant = takes half a sentence back, has to “think it over”, looks down and waits for a small safe step.
ui-reveal-picky = finds something in every detail, folds the arms and waits for evidence.
ui-reveal-busy = short sentences, eyes on the watch or the phone, and the point first, please.
ui-reveal-expert = asks back in the terms of the trade, checks the figures and frowns at stock phrases.

ui-trust = Trust
ui-patience = Patience
ui-pressure = Pressure

ui-records-title = Records
ui-records-remark = { $count ->
    [one] 1 talk.
   *[other] { $count } talks, newest first.
  } Open one to see its review.
ui-records-verify = Replay and compare all
ui-records-identical = Replays identically
ui-records-empty = No records yet
ui-records-empty-cure = Every talk that you finish is saved here by itself.
ui-records-unreadable = Records that cannot be read: { $count } ({ $reason }). The others work as usual; a backup can be put back into the same folder.

ui-records-other-engine = Played on rules version { $recorded }; here it is { $here }, so it cannot be replayed.
ui-records-content-missing = The scenario version it was played on is gone
ui-records-cannot-open = This record cannot be replayed with the content at hand.

ui-settings-title = Settings
ui-settings-language = Language
ui-settings-theme = Appearance
ui-settings-text-size = Text size
ui-settings-text-size-remark = Above 150% the stage becomes a strip and the reply cards scroll.
ui-settings-motion = Reduce motion
ui-settings-motion-remark = Faces and postures stay; transitions, breathing and blinking go.
ui-settings-cues = Show the customer’s signals as words
ui-settings-cues-remark = For example “looks at the watch”. When off, you have to read the posture, as in real life.
ui-settings-guide = Tour
ui-settings-guide-remark = Explains one thing at a time while you play. It is a usual practice talk and is saved like any other.
ui-settings-guide-start = Take the tour again
ui-settings-data = Data directory
ui-settings-scenarios = Your own scenarios go into
ui-settings-not-saved = The settings were not saved: { $reason }

ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark

ui-dimension-short-d1 = Needs
ui-dimension-short-d2 = Benefits
ui-dimension-short-d3 = Objections
ui-dimension-short-d4 = Tone
ui-dimension-short-d5 = Close

ui-no-display = There is no graphical display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Open the program in a desktop session, or use sparring play to practise in the terminal.
ui-no-adapter = No usable graphics driver: { $reason }. Install the driver of the graphics card or Mesa’s software Vulkan (mesa-vulkan-drivers), or try again with WGPU_BACKEND=gl; sparring play works in the terminal.

# A drill that was cut off.
ui-left-title = This drill was cut off
ui-left-resume = Go on
ui-left-drop = Give it up
ui-left-cannot = It cannot go on: { $why }. It stays here until you give it up.
