package huisheng.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is taken. Everything else is refused. */
public enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    boolean isPacked() {
        return this == DOCX || this == XLSX || this == PPTX || this == ODT || this == ODS;
    }

    /** For the attribute {@code accept} of a field that chooses files. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
