# Behavioural anchors
anchor-d1-1 = Asks nothing useful, so none of the customer's real needs comes out.
anchor-d1-2 = Asks only background or already-known facts and stays at surface needs.
anchor-d1-3 = Uncovers at least one problem but neither explores its effect nor confirms it.
anchor-d1-4 = Makes the main need explicit by questioning, explores its effect and confirms the priorities.
anchor-d1-5 = With the fewest questions this customer tolerates, draws out the hidden need and lets the customer state the benefit of solving it.
anchor-d2-1 = Lists features or leads with a discount unrelated to the need, or makes untrue promises.
anchor-d2-2 = Presents benefits mostly unlinked to stated needs, with too much content or jargon.
anchor-d2-3 = Links some benefits to needs but without figures, proof or a concrete situation.
anchor-d2-4 = Ties most benefits to confirmed needs and makes the value clear with figures, cases or situations.
anchor-d2-5 = Presents only what this customer cares about, in the form they prefer, gets them to restate the value, and recommends the fitting tier.
anchor-d3-1 = Evades, argues or suppresses the objection with untrue statements.
anchor-d3-2 = Gives way on price or answers with stock phrases, leaving the objection as strong as before.
anchor-d3-3 = Shows understanding and uses a fairly suitable method but neither clarifies the cause nor confirms.
anchor-d3-4 = Clarifies first, answers to the point, and the main objection visibly falls and is confirmed.
anchor-d3-5 = Chooses methods to suit the customer, turns objections into reasons to move on, and every one is confirmed settled.
anchor-d4-1 = Tone and posture contradict the customer's state and obvious signals are ignored.
anchor-d4-2 = Uses one manner throughout; it sometimes fits, but most signals go unanswered.
anchor-d4-3 = Generally proper and reacts to obvious signals, but pace or tone slips under pressure.
anchor-d4-4 = Usually adjusts pace, tone and posture to the signals and stays steady under pressure.
anchor-d4-5 = Reads even subtle signals, adjusts ahead of them, and delivery matches content so that the customer relaxes and trusts.
anchor-d5-1 = Pushes or fakes urgency and the customer leaves, or never asks for anything.
anchor-d5-2 = Asks far too early or misses clear buying signals and gets only a polite brush-off.
anchor-d5-3 = Asks for the decision in a way that does not suit the customer and gets a vague follow-up.
anchor-d5-4 = Guides suitably once signals appear and gets a definite next step or the sale.
anchor-d5-5 = Reaches the best outcome the scenario allows as a natural result, with price and terms plain, and the customer feels it is their own decision.

not-scored = not scored
not-scored-nothing = No move was made.
not-scored-benefit = The talk never got as far as presenting anything.
not-scored-objection = This customer raised no objection.
not-scored-cues = Fewer than two clear signals were shown.

# Why each piece of evidence has its quality
why-level-1 = Brought “{ $need }” to the surface
why-level-2 = Drew out what “{ $need }” leads to
why-level-3 = Had the customer name the benefit of solving “{ $need }”
why-unreached-1 = One need never came out: { $need }
why-unreached-2 = The effect of “{ $need }” was not explored
why-unreached-3 = The customer never got to say what solving “{ $need }” is worth
why-question-context = This question opened the background
why-question-deeper = This question took the need a step further
why-question-too-deep = Went deeper than this customer wants to go
why-question-evaded = Not enough trust yet, so the customer dodged
why-question-early = Skipped a step; the groundwork was missing
why-question-known = The answer was already known
why-question-tired = One question too many for this customer
why-question-few = { $count ->
    [one] Only 1 useful question
   *[other] Only { $count } useful questions
  }; full credit takes three
why-leading = A leading question
why-no-question = Not a single question was asked
why-followed = The customer dropped a hint and you picked it up: { $need }
why-followed-late = The hint was picked up { $after ->
    [one] 1 move
   *[other] { $after } moves
  } later: { $need }
why-ignored = The customer hinted at “{ $need }” and it was never picked up
why-summary = Summed up what had surfaced ({ $share }% by weight)
why-out-of-order = Summed up before the most important need was out ({ $share }% by weight)
why-no-summary = Nothing was summed up or confirmed
why-summary-not-needed = This customer needs no summary once the main need is clear
why-context = { $count } of 4 parts of the decision were found out
why-matched = The benefit met “{ $need }” (matched to { $match })
why-unmatched = “{ $need }” was not fully met (stayed at { $match } of 85)
why-targeted = Aimed at a need the customer had voiced
why-untargeted = The customer had not voiced this need
why-clear = Clear
why-overload = Too much at once
why-jargon = A term of the trade went unexplained
why-no-benefit = No benefit was presented
why-tier = The recommended tier fits this customer { $quality }
why-process-both = Acknowledged first, then found the cause
why-process-ack = Acknowledged, but did not ask for the cause
why-process-clarify = Found the cause, but did not acknowledge first
why-process-none = Neither acknowledged nor clarified
why-direct = This customer wants a straight answer, and got one
why-detour = This customer wants a straight answer; yours came with detours
why-beside = This customer wants a straight answer; what was said did not meet the point
why-effect = Answered with { $method }, { $fit }% to the point; { $left }% of the objection is left
why-effect-masked = Answered the surface with { $method }; the real reason was not found ({ $left }% left)
why-unanswered = This objection was not answered
why-settled = The customer confirmed that it is settled
why-unsettled = The customer never confirmed that it is settled
why-cue = The customer { $cue }; your manner was { $delivery }
why-composure-good = Stayed calm when provoked
why-composure-fair = Lost some poise when provoked
why-composure-bad = Argued when provoked
why-timing-good = Asked at the right moment
why-timing-fair = Asked a little early
why-timing-bad = Asked when the customer was far from deciding
why-style = The { $style } fits this customer { $quality }
why-no-close = Never asked for a next step
why-ending = Ending: { $outcome } ({ $share }% of the best possible)
why-tainted-s1 = The statement had no basis, so this counts half
why-tainted-s2 = The statement was untrue, so this counts nothing

# Modifiers
mod-price-first = Price before value (the price trap): benefit presentation counts six tenths
mod-chance = What blind choosing would also have earned
mod-missed-signals = Kept selling while the customer leaned in, { $count ->
    [one] once
   *[other] { $count } times
  }
mod-pressure = Pressure felt at the end: { $value }
mod-pushes = { $count ->
    [one] Pushed once
   *[other] Pushed { $count } times
  }
mod-gate = Gate: { $gate }
mod-compliance-s2 = Untrue statements cap this at 2.00
mod-compliance-s3 = A severe violation caps this at 1.50
gate-d1-4 = band 4 asks that your own question made a need explicit and that you summed up (a busy customer: either)
gate-d1-5 = band 5 asks that the main need is taken as far as wanted, with no useless question after that
gate-d2-4 = band 4 asks that two thirds of the benefits aim at voiced needs and one is backed by figures or proof
gate-d2-5 = band 5 asks that every main need is well met (70 or more)
gate-d3-4 = band 4 asks that every objection is answered and the strongest settled
gate-d3-5 = band 5 asks that all are settled and confirmed, and hidden causes named
gate-d4-4 = band 4 asks that seven in ten signals are answered fittingly
gate-d4-5 = band 5 asks that no line is plainly out of tune
gate-d5-4 = band 4 asks for three quarters of the best outcome, without pushing
gate-d5-5 = band 5 asks for the best outcome, terms stated, and a signal used within two moves

index-slight = { $count ->
    [one] 1 slight violation, 3 points
   *[other] { $count } slight violations, 3 points each
  }
index-serious = { $count ->
    [one] 1 serious violation, 8 points
   *[other] { $count } serious violations, 8 points each
  }
index-serious-cap = After an untrue statement the index never exceeds 59
index-severe-cap = After a severe violation the index never exceeds 40

violation-overpromise = Promised more than the facts hold
violation-fake_price = Invented price or discount
violation-hidden_fee = Kept a mandatory fee quiet
violation-false_urgency = Invented deadline
violation-false_scarcity = Invented shortage
violation-fake_evidence = Invented figure or case
violation-unfair_term = Unfair term
violation-mis_sell = Sold the dearest tier without a need
violation-privacy = Used personal data without consent
violation-lifetime_promise = Promise without limits
violation-unverified_claim = Statement without a basis
violation-disclosure_missing = A term the customer asked about was not stated
violation-corrected = corrected in time
violation-noticed = the customer noticed

# Scorecard
card-outcome = Outcome
card-par = { $share }% of the best outcome
card-index = Index
card-no-index = Fewer than four dimensions were scored, so there is no index
card-dimensions = Five dimensions
card-evidence = Line by line
card-modifiers = Adjustments
card-compliance = Compliance
card-compliance-clean = Nothing untrue and nothing left out.
sub-plan-match = Fit of the offer
sub-value-shown = Value shown
card-turn = Move { $turn }
card-never = Chances not taken
card-moments = The three moves that mattered most
card-inner = In the customer's own words

# The customer's own words, put together from the state log
inner-opening-good = I wanted to hear more from your first words.
inner-opening-flat = Nothing special about the start.
inner-opening-bad = I nearly left during your first few lines.
inner-need-top = You asked about the thing I really care about. That made me stop.
inner-need-some = You got some of it, but not the thing that matters most.
inner-need-none = All that talking, and you never found out what I want.
inner-overload = There was a stretch where you said too much and lost me.
inner-benefit-good = What you showed me matched what I had told you.
inner-benefit-poor = Most of what you showed me had little to do with me.
inner-objection-good = You heard my worry out before you answered it.
inner-objection-half = You answered half of my worry.
inner-objection-none = I told you my worry and you let it drop.
inner-masked = What I said wasn't the real reason, and you never asked again.
inner-push = The harder you pushed, the further I backed off.
inner-lie = One thing you said didn't sound right, and after that I was careful.
inner-signal = I was already half sold, and you kept on talking.
inner-end-closed = In the end it was my own decision.
inner-end-trial = Trying it first feels safe.
inner-end-next-step = The next step is clear, and I don't mind meeting again.
inner-end-polite-exit = Not this time, but I have nothing against you.
inner-end-polite-exit-cold = I was being polite. I won't be calling you.
inner-end-time-out = That was all the time I had, and it didn't go on what matters.
inner-end-walk-patience = I couldn't wait any longer.
inner-end-walk-pressure = You pressed so hard that leaving was the only way out.
inner-end-walk-trust = I couldn't trust you, so I left.
inner-end-abandoned = You were gone in the middle of a sentence.
inner-end-void = It wasn't what you said it was, so this doesn't count.
card-better = better ({ $delivery }, index { $gain }): "{ $text }"
