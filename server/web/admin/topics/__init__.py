"""The topics of a hall: the tree that the kiosk shows, and everything about one of them."""
