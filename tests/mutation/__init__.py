"""Mutation testing of `desktop/rules`: `make mutants`; a short form is in the suite.

A mutant is the rules with one small change. A suite that still passes with it has a gap, unless the change
makes no difference; `docs/mutation.md` lists those that survived, with the reason.

Why no library: mutmut 3 leaves out most decorated functions and what is outside functions, and draws no
seeded sample; cosmic-ray and poodle run one command for every mutant, which collects all tests anew and runs
those that never reach it. Here one session collects once; a mutant is a fork of it that runs the tests known
to reach the changed lines, the fastest first, up to the first that fails.
"""
