package huisheng.attachment;

/** What a file may carry unseen. Names of people and places stand in the file, never here. */
public enum FindingKind {
    /** Name of the author or of who saved last. */
    AUTHOR,
    /** Firm or manager. */
    COMPANY,
    /** Other properties of the document: title, keywords, own ones. */
    PROPERTIES,
    COMMENTS,
    TRACKED_CHANGES,
    HIDDEN_TEXT,
    HIDDEN_SHEETS,
    HIDDEN_ROWS,
    HIDDEN_COLUMNS,
    HIDDEN_SLIDES,
    SPEAKER_NOTES,
    HIDDEN_LAYERS,
    EMBEDDED_FILES,
    LINKED_FILES,
    /** What a table calculated from, kept along. */
    CACHED_DATA,
    /** Pictures inside that tell of camera, time, place or who made them. */
    PICTURE_DETAILS,
    SCRIPTS,
    /** What the file was before it was changed and saved into the same file. */
    EARLIER_VERSIONS
}
