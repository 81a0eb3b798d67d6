/** Is Discord's OpenAPI file at hand, named by DISCORD_OPENAPI? */

const file = process.env.DISCORD_OPENAPI;

/** For `startDiscord()`: bodies are held to the file where there is one. */
export const openApi: { readonly openApi?: string } =
  file === undefined || file === '' ? {} : { openApi: file };
