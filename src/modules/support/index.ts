// What this room shows to others.
