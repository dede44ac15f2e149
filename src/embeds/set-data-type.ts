/** The type of the data of an embed that takes settings; that of ordinary embeds is shown by their own script. */
export const setDataType = 'application/figure+json';
