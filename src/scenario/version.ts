// The version of the page, the command and the element: that of package.json.

import packageJson from '../../package.json' with { type: 'json' };

export const VERSION = packageJson.version;
