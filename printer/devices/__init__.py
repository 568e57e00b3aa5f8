"""Where papers come out: a printer on the network, a device file, a page on the screen."""
