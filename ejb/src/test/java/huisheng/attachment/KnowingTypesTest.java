package huisheng.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KnowingTypesTest {
    @Test
    void what_is_taken_is_known_by_its_content() throws Exception {
        is(FileType.JPEG, "a.JPG", Taken.picture("jpg"));
        is(FileType.JPEG, "a.jpeg", Taken.picture("jpg"));
        is(FileType.PNG, "a.png", Taken.picture("png"));
        is(FileType.DOCX, "a.docx", Taken.office("wordprocessingml.document", "word/document.xml", "<document/>"));
        is(FileType.XLSX, "a.xlsx", Taken.office("spreadsheetml.sheet", "xl/workbook.xml", "<workbook/>"));
        is(
                FileType.PPTX,
                "a.pptx",
                Taken.office("presentationml.presentation", "ppt/presentation.xml", "<presentation/>"));
        is(FileType.ODT, "a.odt", Taken.openDocument("text", "content.xml", "<document-content/>"));
        is(FileType.ODS, "a.ods", Taken.openDocument("spreadsheet", "content.xml", "<document-content/>"));
        is(FileType.TXT, "a.txt", "三号门的灯坏了。\n".getBytes(StandardCharsets.UTF_8));
        is(FileType.TXT, "a.txt", "三号门的灯坏了。\n".getBytes(Charset.forName("GB18030")));
        is(FileType.CSV, "a.csv", "姓名,班组\n王秀英,一班\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_name_without_ending_gets_the_true_one() throws Exception {
        assertThat(Taken.of("照片", Taken.picture("png")).file().name()).isEqualTo("照片.png");
    }

    @Test
    void a_lying_name_is_refused() throws Exception {
        refused(AttachmentReason.NAME_LIES, "a.pdf", Taken.picture("png"));
        refused(AttachmentReason.NAME_LIES, "a.png", Taken.picture("jpg"));
        refused(AttachmentReason.NAME_LIES, "a.xlsx", Taken.office("wordprocessingml.document"));
        refused(AttachmentReason.NAME_LIES, "rates.exe", "plain text, truly".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_not_on_the_list_is_refused_whatever_its_name() throws Exception {
        refused(
                AttachmentReason.KIND_NOT_TAKEN,
                "a.txt",
                "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        refused(
                AttachmentReason.KIND_NOT_TAKEN,
                "a.png",
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8));
        refused(AttachmentReason.KIND_NOT_TAKEN, "a.txt", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8));
        refused(AttachmentReason.KIND_NOT_TAKEN, "a.docx", Taken.packed(Map.of("a.txt", "no document")));
        refused(AttachmentReason.KIND_NOT_TAKEN, "a.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0
        });
        refused(AttachmentReason.OTHER_PICTURE, "a.jpg", "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                AttachmentReason.OTHER_PICTURE,
                "a.jpg",
                "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                AttachmentReason.OTHER_PICTURE,
                "a.webp",
                "RIFF\44\0\0\0WEBPVP8 \30\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                AttachmentReason.OLD_OFFICE,
                "a.doc",
                Taken.joined(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        new byte[600]));
        refused(AttachmentReason.EMPTY_FILE, "a.txt", new byte[0]);
    }

    @Test
    void macros_are_refused() throws Exception {
        refused(
                AttachmentReason.WITH_MACROS,
                "a.docx",
                Taken.office("wordprocessingml.document", "word/vbaProject.bin", "x"));
        refused(
                AttachmentReason.WITH_MACROS,
                "a.odt",
                Taken.openDocument("text", "Basic/Standard/Module1.xml", "<x/>"));
    }

    @Test
    void a_file_over_the_limit_is_refused_while_it_comes() {
        var endless = new java.io.InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };
        try (var ready = new Intake().ready("a.txt", endless)) {
            throw new AssertionError("taken: " + ready);
        } catch (huisheng.kernel.Refused refused) {
            assertThat(refused.reason()).isEqualTo(AttachmentReason.FILE_TOO_LARGE);
        }
        assertThat(endless.given).isLessThan(21L << 20);
    }

    @Test
    void a_name_is_made_harmless() {
        assertThat(name("C:\\Users\\wang\\工资表.xlsx", FileType.XLSX)).isEqualTo("工资表.xlsx");
        assertThat(name("../../etc/passwd.txt", FileType.TXT)).isEqualTo("passwd.txt");
        assertThat(name("report\u202Egpj.txt", FileType.TXT)).isEqualTo("reportgpj.txt");
        assertThat(name("a\u200Bb\u0000c\r\nSet-Cookie: x.txt", FileType.TXT))
                .doesNotContain("\r", "\n", "\u200B", "\0", ":");
        assertThat(name("....txt", FileType.TXT)).isEqualTo("file.txt");
        assertThat(name("\"><script>.txt", FileType.TXT)).isEqualTo("___script_.txt");
        assertThat(name("名".repeat(500) + ".txt", FileType.TXT)).hasSize(124);
        assertThat(name("名".repeat(119) + "\u3000名.txt", FileType.TXT)).isEqualTo("名".repeat(119) + ".txt");
        assertThat(name("名\u3000..txt", FileType.TXT)).isEqualTo("名.txt");
        assertThat(name(null, FileType.TXT)).isEqualTo("file.txt");
        // Two marks on a letter, in the wrong order once what stood between them is gone.
        assertThat(name("x\u0300\u202E\u0316.txt", FileType.TXT)).isEqualTo("x\u0316\u0300.txt");
    }

    @Property(tries = 500)
    void any_name_becomes_one_line_without_path_or_turning_mark(@ForAll String told) {
        String name;
        try {
            name = name(told, FileType.TXT);
        } catch (huisheng.kernel.Refused lies) {
            return;
        }
        assertThat(name).endsWith(".txt").doesNotContain("/", "\\", "\"", "\r", "\n", "\u202E", "\u2066");
        assertThat(name.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT))
                .isTrue();
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000);
        assertThat(new FileName(name).of(FileType.TXT)).isEqualTo(name);
    }

    @Property(tries = 500)
    void any_bytes_are_taken_or_refused(@ForAll byte[] bytes) {
        var taken = Taken.of("a.txt", bytes);
        assertThat(taken.refused() == null).isEqualTo(taken.file() != null);
    }

    private static String name(String told, FileType type) {
        return new FileName(told).of(type);
    }

    private static void is(FileType type, String name, byte[] bytes) {
        var taken = Taken.of(name, bytes);
        assertThat(taken.refused()).as(name).isNull();
        assertThat(taken.file().type()).isEqualTo(type);
    }

    private static void refused(AttachmentReason reason, String name, byte[] bytes) {
        assertThat(Taken.of(name, bytes).refused()).as(name).isEqualTo(reason);
    }
}
