"""The drafter with a language model behind it: prompt, answer, and why an answer was not taken."""
