/** How much does Discord take? Lengths in UTF-16 units. */

/** Components of a message, nested ones too. Source: docs.discord.com, components reference */
export const MOST_COMPONENTS = 40;
/** Of all text displays of a message together. Source: discordjs.guide, display components */
export const MOST_TEXT = 4_000;

/** Source: docs.discord.com, components reference: action row, button, selects, custom id */
export const MOST_BUTTONS_IN_ROW = 5;
export const LONGEST_BUTTON = 80;
export const LONGEST_CUSTOM_ID = 100;
export const MOST_OPTIONS = 25;
export const LONGEST_OPTION = 100;
export const LONGEST_PLACEHOLDER = 150;

/** Source: docs.discord.com, receiving and responding to interactions, modal; components reference, label */
export const LONGEST_FORM_TITLE = 45;
export const MOST_FIELDS = 5;
export const LONGEST_FIELD_LABEL = 45;
export const LONGEST_FIELD_DESCRIPTION = 100;
/** Source: docs.discord.com, components reference: text input, file upload, checkbox and radio group */
export const LONGEST_INPUT = 4_000;
export const LONGEST_INPUT_PLACEHOLDER = 100;
export const MOST_UPLOADS = 10;
export const MOST_BOXES = 10;

/** Files of a message. Source: docs.discord.com, message resource, create message */
export const MOST_FILES = 10;

/** Source: docs.discord.com, application commands, option choices */
export const MOST_CHOICES_SHOWN = 25;
export const LONGEST_CHOICE = 100;
