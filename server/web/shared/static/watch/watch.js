// The page for watchers looks again every half minute. It hears no news: when somebody comes is nothing it should tell.
import { follow } from "../page/follow.js";

follow({ auth: null });
