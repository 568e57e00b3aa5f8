"""The halls of this server: all of them at a glance, and beginning a new one."""
