"""That the writer works there: when a caption must say so, in which words and where."""
