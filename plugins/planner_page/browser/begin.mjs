// The planner's engine, begun from the head of the page: its parts are on their way while the long form is still read.

import { pageEngine } from "./page-engine.mjs";
import { savesData } from "./saves-data.mjs";

export const engine = pageEngine();

// Nobody looks at a page behind others or inside another site's; and who saves data begins with the first answer.
if (document.visibilityState === "visible" && self === top && !savesData()) engine.start().catch(() => {});
