// The overview looks again at every poke, every half minute, and after a sleep.
import { follow } from "../page/follow.js";

follow();
