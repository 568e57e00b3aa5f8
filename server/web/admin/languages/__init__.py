"""The languages of a hall: which it offers, in which order, and how far each of them is."""
