"""The reception: numbers handed out and found again, by somebody who holds no desk."""
