"""A checker apart from the rules: it imports the records they share and nothing of how they reckon."""

from desktop.proof.check import Proof, prove
from desktop.proof.sources import Material

__all__ = ["Material", "Proof", "prove"]
