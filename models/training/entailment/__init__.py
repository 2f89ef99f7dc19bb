"""How the model of entailment is trained, on the project's own claims, and rounded."""
