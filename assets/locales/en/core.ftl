# Vocabulary
persona-price = Price-sensitive
persona-hesitant = Hesitant
persona-picky = Picky
persona-busy = Busy
persona-expert = Expert
persona-hidden = Type unknown

style-analytical = Analytical
style-driver = Driver
style-expressive = Expressive
style-amiable = Amiable

delivery-warm = Warm
delivery-calm = Calm
delivery-brisk = Brisk
delivery-bright = Bright
delivery-firm = Firm

# Cues, as stage directions
cue-watch = glances at the watch
cue-phone = looks down at the phone
cue-arms = folds both arms
cue-frown = frowns
cue-down = looks down
cue-brow = raises an eyebrow
cue-lean = leans in
cue-nod = nods
cue-still = no visible sign

# Cues as heard on the telephone
heard-watch = speaks faster, as if short of time
heard-phone = answers late; keys are clicking at the other end
heard-arms = goes cool and clips every word
heard-frown = clicks the tongue and pauses
heard-down = grows quiet and leaves the sentence open
heard-brow = lets the last word rise, in doubt
heard-lean = sounds brighter, closer to the phone
heard-nod = says “mm, mm” along

face-at-ease = at ease
face-interested = interested
face-hesitating = hesitating
face-puzzled = puzzled
face-impatient = impatient
face-annoyed = annoyed
face-guarded = guarded
face-pleased = pleased

dim-d1 = Needs discovery
dim-d2 = Benefit presentation
dim-d3 = Objection handling
dim-d4 = Body language and tone
dim-d5 = Closing guidance

industry-gym = Gym
industry-beauty = Beauty
industry-education = Education
industry-restaurant = Restaurant
industry-retail = Retail
industry-coffee = Coffee
industry-hotel = Hotel
industry-enterprise = Enterprise
industry-telecom = Telecom

stage-first-contact = First contact
stage-needs-discovery = Needs discovery
stage-plan-presentation = Plan presentation
stage-objection-handling = Objection handling
stage-closing = Closing
stage-follow-up = Follow-up
stage-renewal = Renewal
stage-upgrade = Upgrade
stage-referral = Referral
stage-complaint = Complaint
stage-win-back = Win-back
stage-negotiation = Negotiation
stage-high-pressure = High pressure
stage-cross-department = Cross-department
stage-crisis = Crisis
stage-executive = Executive talk
stage-full-flow = Full flow

mode-practice = Practice
mode-exam = Exam
mode-pk = PK

outcome-closed = Closed
outcome-trial = Trial agreed
outcome-next-step = Next step agreed
outcome-polite-exit = Polite exit
outcome-time-out = The customer's time ran out
outcome-walk-out = The customer walked out
outcome-abandoned = Abandoned
outcome-void = Agreement void
# Other families' words for the same endings
outcome-complaint-closed = Resolution agreed
outcome-complaint-trial = Partly resolved
outcome-complaint-next-step = Owner and date agreed
outcome-complaint-polite-exit = Calmed, nothing agreed
outcome-crisis-closed = Calmed and resolution agreed
outcome-crisis-trial = Partly calmed
outcome-crisis-next-step = Date for handling agreed
outcome-crisis-polite-exit = Calmed, nothing agreed
outcome-win-back-closed = The customer is back
outcome-win-back-trial = Willing to try again
outcome-win-back-next-step = Next contact agreed
outcome-win-back-polite-exit = An honest goodbye
outcome-negotiation-closed = Agreed inside the limits
outcome-negotiation-trial = A smaller deal first
outcome-negotiation-next-step = Next round agreed
outcome-negotiation-polite-exit = Polite exit
outcome-cross-department-closed = Owners and dates agreed
outcome-cross-department-trial = One step first
outcome-cross-department-next-step = Next step agreed
outcome-cross-department-polite-exit = Polite exit

spin-situation = situation question
spin-problem = problem question
spin-implication = implication question
spin-payoff = need-payoff question

content-feature = feature list
content-fab = feature–advantage–benefit
content-quant = value in figures
content-scene = scene
content-compare = fair comparison
content-proof = case and proof

method-value = value comparison
method-min-use = least-use value
method-differentiate = differentiation
method-guarantee = commitment plus case
method-urgency = urgency
method-instalment = instalments
method-data = data and cases
method-phased = phased plan
method-trade = trade
method-discount = one-sided discount
method-decider = material for the decider
method-brief = one-sentence answer
method-argue = arguing

close-direct = direct close
close-choice = choice close
close-assume = assumptive close
close-deadline = deadline close
close-trial = trial close
close-next-step = next-step close

class-price = price objection
class-consider = needs to think
class-usage = won't use it enough
class-competitor = comparison with a rival
class-service = after-sales service
class-authority = cannot decide alone
class-timing = no time
class-product = doubts about the product

context-budget = budget
context-authority = authority
context-need = need
context-time = time

term-fees = fees
term-period = period
term-rules = rules of use
term-change = change and exit
term-dispute = disputes

refusal-over = This drill is over.
refusal-not-offered = That line is not on offer now.
