# Findings about content files: diag-CODE is what is wrong, diag-CODE-help how to cure it
diag-syntax = this cannot be read: { $what }
diag-syntax-help = look for a missing bracket, quote or comma here and on the line above.
diag-unknown-field = { $outer } has no field { $found }
diag-unknown-field-help = { $near ->
    [none] fields are: { $all }.
   *[other] did you mean { $near }? Fields are: { $all }.
  }
diag-unknown-variant = { $outer } knows no { $found }
diag-unknown-variant-help = { $near ->
    [none] there are: { $all }.
   *[other] did you mean { $near }? There are: { $all }.
  }
diag-missing-field = { $outer } has no { $field }
diag-missing-field-help = add { $field }; scenarios/README.md shows how.
diag-duplicate-field = the field { $field } is written twice
diag-duplicate-field-help = keep one of them.
diag-wrong-type = this value is of the wrong kind: { $expected }{ $found ->
    [none] {""}
   *[other] , found { $found }
  }
diag-wrong-type-help = write it as scenarios/README.md shows.
diag-out-of-range = this number is out of range
diag-out-of-range-help = use a smaller number; in a negotiation, ideal may not exceed floor.
diag-number-range = { $name } is { $value }, it must be { $low } to { $high }
diag-number-range-help = use a number from { $low } to { $high }.
diag-persona-weights = the three weights sum to { $sum }, they must sum to 100
diag-persona-weights-help = change value_weight, trust_weight and cred_weight so that they sum to 100.
diag-too-deep = brackets are nested too deep
diag-too-deep-help = no scenario needs such nesting; look for a missing closing bracket.
diag-too-large = the file is too large ({ $size } bytes)
diag-too-large-help = a scenario file may have 8 MiB at most; split it.
diag-unreadable = the file cannot be read: { $what }
diag-unreadable-help = check its path and permissions.
diag-not-utf8 = the file is not UTF-8; from here on it cannot be read
diag-not-utf8-help = save it as UTF-8 in your editor (with or without a BOM).
diag-schema = the format's version is { $found }, this program reads 1
diag-schema-help = set schema to 1, or use the program that goes with the file.
diag-id-form = "{ $name }" is no proper id
diag-id-form-help = ids are lower-case letters, digits and hyphens, as in gym-lunch-booth.
diag-duplicate-id = the id "{ $name }" is used twice
diag-duplicate-id-help = rename one of them.
diag-duplicate-key = "{ $name }" was written already, on line { $line }
diag-duplicate-key-help = the later one does not replace the earlier one: rename or remove one.
diag-duplicate-scenario = the scenario id "{ $name }" is taken by { $file }
diag-duplicate-scenario-help = give this scenario another id.
diag-count = there must be { $low } to { $high } { $name }
diag-count-help = add or remove some until there are { $low } to { $high }.
diag-too-many = too many { $name }, { $most } at most
diag-too-many-help = remove some until there are { $most } at most.
diag-missing-language = missing language: { $lang }
diag-missing-language-help = every sentence needs zh and en, neither of them empty.
diag-untranslated = { $lang ->
    [zh] the Chinese has no Chinese character in it
   *[other] the English has Chinese characters in it
  }
diag-untranslated-help = write this sentence in its language.
diag-half-width = half-width "{ $mark }" in Chinese
diag-half-width-help = use the full-width mark.
diag-too-long = the reply has { $count } characters, a card holds { $most }
diag-too-long-help = make it shorter, as one would say it.
diag-unknown-beat = there is no beat "{ $name }"
diag-unknown-beat-help = { $near ->
    [none] beats are listed under beats.
   *[other] did you mean "{ $near }"? Beats are listed under beats.
  }
diag-unknown-need = there is no need "{ $name }"
diag-unknown-need-help = { $near ->
    [none] needs are listed under needs.
   *[other] did you mean "{ $near }"? Needs are listed under needs.
  }
diag-unknown-objection = there is no objection "{ $name }"
diag-unknown-objection-help = { $near ->
    [none] objections are listed under objections.
   *[other] did you mean "{ $near }"? Objections are listed under objections.
  }
diag-unknown-claim = there is no claim "{ $name }"
diag-unknown-claim-help = { $near ->
    [none] claims are listed in the fact sheet.
   *[other] did you mean "{ $near }"? Claims are listed in the fact sheet.
  }
diag-unknown-group = there is no group "{ $name }"
diag-unknown-group-help = { $near ->
    [none] groups are listed under groups.
   *[other] did you mean "@{ $near }"? Groups are listed under groups.
  }
diag-unknown-reply = there is no reply "{ $name }"
diag-unknown-reply-help = { $near ->
    [none] replies are listed under replies.
   *[other] did you mean "{ $near }"? Replies are listed under replies.
  }
diag-unknown-tier = there is no tier "{ $name }"
diag-unknown-tier-help = { $near ->
    [none] tiers are listed in the fact sheet.
   *[other] did you mean "{ $near }"? Tiers are listed in the fact sheet.
  }
diag-unknown-customer = there is no customer "{ $name }"
diag-unknown-customer-help = { $near ->
    [none] customers are listed under customers.
   *[other] did you mean "{ $near }"? Customers are listed under customers.
  }
diag-unknown-incident = there is no incident "{ $name }"
diag-unknown-incident-help = { $near ->
    [none] incidents are listed under incidents.
   *[other] did you mean "{ $near }"? Incidents are listed under incidents.
  }
diag-unknown-stake = there is no stake "{ $name }"
diag-unknown-stake-help = { $near ->
    [none] stakes are listed under limits.
   *[other] did you mean "{ $near }"? Stakes are listed under limits.
  }
diag-shadowed = this is never used: a condition above covers it
diag-shadowed-help = go from narrow to wide, the one without `when` last; equal wordings belong into any: […].
diag-missing-line = the customer has no line for { $name }
diag-missing-line-help = every need has lines for context, implied, explicit and payoff.
diag-missing-voice = { $name } has no voice
diag-missing-voice-help = write a Voice(…) for all five personas.
diag-missing-term = the term { $name } is missing
diag-missing-term-help = terms has all five: Fees, Period, Rules, Change, Dispute.
diag-masks-itself = an objection cannot mask itself
diag-masks-itself-help = masked_by is what the customer says, id is the real reason.
diag-bad-par = the par cannot be { $name }
diag-bad-par-help = par is Closed, Trial, NextStep or PoliteExit.
diag-weights = the needs' weights sum to { $sum }, they must sum to 100
diag-weights-help = three needs usually weigh 45, 33 and 22.
diag-unreachable-beat = the beat "{ $name }" cannot be reached
diag-unreachable-beat-help = let some reply's `to` lead here, or remove it.
diag-dead-end = from the beat "{ $name }" no place is reached where a decision or a farewell is offered
diag-dead-end-help = give its replies a `to` that leads to a closing beat.
diag-too-few-replies = the beat "{ $name }" can offer { $count } replies at most, it needs three
diag-too-few-replies-help = write three to five slots with different replies.
diag-too-many-slots = the beat "{ $name }" has { $count } slots, five at most
diag-too-many-slots-help = merge slots: of each only the first sensible reply is offered.
diag-never-offered = the reply "{ $name }" is never offered in any state
diag-never-offered-help = put it into a slot of a beat that can be reached, or look for a `when` that contradicts itself.
diag-no-suitable-method = the objection "{ $name }" ({ $class }) has no answer that suits the customer "{ $customer }"
diag-no-suitable-method-help = add a method with a fit of 40 % or more, see scenarios/README.md.
diag-too-few-unpreventable = the customer "{ $name }" has { $count } objections that no play can prevent, two are needed
diag-too-few-unpreventable-help = set chance to 100 and raise it on Opening, FirstClose or a beat that every way passes.
diag-no-close = no reply asks for a decision
diag-no-close-help = put a Close(…) into a beat that can be reached.
diag-par-unreachable = no reply asks for the par, { $name }
diag-par-unreachable-help = add a Close(…) of that kind, or set par to what can be reached.
diag-false-claims = there are { $count } untrue claims, three to five are wanted
diag-false-claims-help = without temptation a scenario cannot show honesty.
diag-unused-claim = no reply makes the claim "{ $name }"
diag-unused-claim-help = use it in a reply's claims, or remove it.
diag-too-many-lies = { $lies } of { $harmful } harmful replies are lies, a third at most
diag-too-many-lies-help = turn some into pushes, discounts, arguments or lists of features.
