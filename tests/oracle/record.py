#!/usr/bin/env python3
"""Plays act sequences through the reference model and writes the customer's state after every act.

    python3 record.py > recorded.jsonl

`model.py` and `bots.py` are the reference model as it was handed over. Two things that the design changed since are laid over it
here, so that both sides follow the same text: the cue rows of C.5 (a frown is read by what it is about) and the shorter clocks of C.6. Untrue claims are told only in benefits and in answers to objections, because the reference
lets a customer notice them nowhere else. One line per session: persona, seed, and for every act its name, arguments, delivery, claim
and the state after it.
"""
import json, random, sys
import model
from model import DEL, PERS, METH, CLOSE, STY, FIT, Sim
from bots import EXPERT, NOVICE, GENERIC, PUSHY, PASSIVE, DISCOUNT, LIAR, gen

model.CUE_D.update({
    'watch': [15, 35, 100, 25, 45], 'phone': [25, 30, 40, 100, 40], 'arms': [100, 50, 20, 5, 0], 'down': [100, 50, 0, 35, 10],
    'brow': [20, 55, 30, 5, 100], 'lean': [45, 50, 45, 100, 50], 'nod': [45, 40, 70, 60, 100]})
FROWN = {'price': [60, 100, 20, 0, 30], 'usage': [60, 100, 20, 0, 30], 'consider': [100, 55, 0, 20, 10], 'service': [100, 55, 0, 20, 10],
         'authority': [100, 55, 0, 20, 10], 'product': [20, 55, 40, 5, 100], 'competitor': [20, 55, 40, 5, 100], 'timing': [20, 40, 60, 10, 100]}
for p, s in {'price': 900, 'hesitant': 1020, 'picky': 1020}.items():
    model.P[p]['budget'] = s


def state(s):
    return dict(T=s.trust, C=s.cred, pat=s.pat, pr=s.press, load=s.load, pf=s.pf, aw=s.aw[:], ctx=s.ctx[:], m=s.match[:], t=s.t, V=s.V(), R=s.R(),
                cue=None if s.cue == 'neutral' else s.cue, q=s.quoted, end=s.done, tier=s.tier,
                obj=[[o['c'], o['i0'], o['i'], o['on'], o['ack'], o['cl'], o['resp'], o['conf']] for o in s.obj])


def step(s, act, arg, arg2, dlv, claim):
    if claim == 'false' and not (act == 'present' or act == 'resp' and arg != 'urgency'):
        claim = 'true'
    o = s.active()
    model.CUE_D['frown'] = FROWN[o['c']] if o else FROWN['price']
    s.step(act, arg, arg2, dlv, claim)
    return [act, arg, arg2, dlv, claim, state(s)]


def wild(r):
    act = r.choice(['open_rapport', 'open_agenda', 'open_insight', 'S', 'S', 'P', 'P', 'I', 'I', 'N', 'N', 'summ', 'present', 'present', 'present', 'quote',
                    'ack', 'clar', 'resp', 'resp', 'resp', 'conf', 'conf', 'close', 'push', 'wait'])
    arg = arg2 = None
    if act in 'SPIN': arg = r.randrange(3)
    if act == 'present': arg, arg2 = r.randrange(3), r.choice(STY)
    if act == 'resp': arg = r.choice(METH)
    if act == 'close': arg = r.choice(CLOSE)
    return act, arg, arg2, r.choice(DEL), 'true' if r.random() < .9 else 'false'


def main():
    for p in PERS:
        for seed in range(24):
            s, r, out = Sim(p, seed), random.Random(seed * 131 + PERS.index(p)), []
            start = state(s)
            while not s.done and len(out) < 45:
                out.append(step(s, *wild(r)))
            if not s.done: out.append(step(s, 'exit', None, None, 'calm', 'true'))
            print(json.dumps(dict(persona=p, seed=seed, theta=s.theta, start=start, steps=out), separators=(',', ':')))
        for k, pol in enumerate([EXPERT, NOVICE, GENERIC, PUSHY, PASSIVE, DISCOUNT, LIAR]):
            for seed in range(100, 106):
                s, out = Sim(p, seed), []
                start = state(s)
                for m in gen(pol[p] if p in pol else pol, s):
                    if s.done or len(out) > 60: break
                    out.append(step(s, *m))
                if not s.done: out.append(step(s, 'exit', None, None, 'calm', 'true'))
                print(json.dumps(dict(persona=p, seed=seed, theta=s.theta, start=start, steps=out), separators=(',', ':')))


main()
