package huisheng.attachment;

import static huisheng.attachment.FindingKind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;

class LookingThroughDocumentsTest {
    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private static final String CORE =
            "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>王秀英</dc:creator><cp:lastModifiedBy>李强</cp:lastModifiedBy><dc:title>草稿</dc:title></cp:coreProperties>";

    @Test
    void a_text_tells_author_firm_comments_changes_and_hidden_words() throws Exception {
        var taken = Taken.of(
                "a.docx",
                Taken.office(
                        "wordprocessingml.document",
                        "docProps/core.xml",
                        CORE,
                        "docProps/app.xml",
                        "<Properties><Company>某某公司</Company><Manager/></Properties>",
                        "word/document.xml",
                        "<w:document " + W
                                + "><w:body><w:p><w:ins w:id='1'/><w:del w:id='2'/><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr></w:r></w:p></w:body></w:document>",
                        "word/comments.xml",
                        "<w:comments " + W + "><w:comment w:id='0'/><w:comment w:id='1'/></w:comments>",
                        "word/embeddings/sheet.xlsx",
                        "x",
                        "word/media/image1.jpeg",
                        Taken.photograph(1)));
        assertThat(taken.refused()).isNull();
        assertThat(kinds(taken))
                .containsExactlyInAnyOrder(
                        AUTHOR,
                        COMPANY,
                        PROPERTIES,
                        COMMENTS,
                        TRACKED_CHANGES,
                        HIDDEN_TEXT,
                        EMBEDDED_FILES,
                        PICTURE_DETAILS);
        assertThat(taken.count(AUTHOR)).isEqualTo(2);
        assertThat(taken.count(COMMENTS)).isEqualTo(2);
        assertThat(taken.count(TRACKED_CHANGES)).isEqualTo(2);
        assertThat(taken.count(HIDDEN_TEXT)).isEqualTo(1);
    }

    @Test
    void a_workbook_tells_hidden_sheets_rows_columns_comments_and_links() throws Exception {
        var taken = Taken.of(
                "a.xlsx",
                Taken.office(
                        "spreadsheetml.sheet",
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name='a'/><sheet name='b' state='hidden'/><sheet name='c' state='veryHidden'/></sheets></workbook>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><cols><col hidden='1'/><col/></cols><sheetData><row r='1'/><row r='2' hidden='true'/></sheetData></worksheet>",
                        "xl/comments1.xml",
                        "<comments><commentList><comment ref='A1'/></commentList></comments>",
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink/>",
                        "xl/pivotCache/pivotCacheRecords1.xml",
                        "<pivotCacheRecords/>"));
        assertThat(kinds(taken))
                .containsExactlyInAnyOrder(
                        HIDDEN_SHEETS, HIDDEN_ROWS, HIDDEN_COLUMNS, COMMENTS, LINKED_FILES, CACHED_DATA);
        assertThat(taken.count(HIDDEN_SHEETS)).isEqualTo(2);
    }

    @Test
    void files_and_templates_elsewhere_are_told_and_links_to_pages_are_not() throws Exception {
        var type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var taken = Taken.of(
                "a.docx",
                Taken.office(
                        "wordprocessingml.document",
                        "word/_rels/settings.xml.rels",
                        "<Relationships><Relationship Id='rId1' Type='" + type
                                + "attachedTemplate' Target='file:///C:\\Users\\wangxiuying\\通报.dotx' TargetMode='External'/></Relationships>",
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id='rId1' Type='" + type
                                + "hyperlink' Target='https://example.org/' TargetMode='External'/><Relationship Id='rId2' Type='"
                                + type
                                + "hyperlink' Target='file:///D:\\工资\\名单.xlsx' TargetMode='External'/><Relationship Id='rId3' Type='"
                                + type + "styles' Target='styles.xml'/></Relationships>"));
        assertThat(kinds(taken)).containsExactly(LINKED_FILES);
        assertThat(taken.count(LINKED_FILES)).isEqualTo(2);
    }

    @Test
    void rows_that_are_hidden_unless_shown_a_label_and_a_hidden_section_are_told() throws Exception {
        var sheet = Taken.of(
                "a.xlsx",
                Taken.office(
                        "spreadsheetml.sheet",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetFormatPr defaultRowHeight='15' zeroHeight='1'/><sheetData><row r='1'/></sheetData></worksheet>",
                        "docMetadata/LabelInfo.xml",
                        "<labelList/>"));
        assertThat(kinds(sheet)).containsExactlyInAnyOrder(HIDDEN_ROWS, PROPERTIES);
        var text = Taken.of(
                "a.odt",
                Taken.openDocument(
                        "text",
                        "content.xml",
                        "<office:document-content xmlns:office='o' xmlns:text='t'><text:section text:name='a' text:display='none'/><text:section text:name='b'/></office:document-content>"));
        assertThat(kinds(text)).containsExactly(HIDDEN_TEXT);
        assertThat(text.count(HIDDEN_TEXT)).isEqualTo(1);
    }

    @Test
    void slides_tell_hidden_ones_and_notes() throws Exception {
        var taken = Taken.of(
                "a.pptx",
                Taken.office(
                        "presentationml.presentation",
                        "ppt/slides/slide1.xml",
                        "<p:sld xmlns:p='p' show='0'/>",
                        "ppt/slides/slide2.xml",
                        "<p:sld xmlns:p='p'/>",
                        "ppt/notesSlides/notesSlide1.xml",
                        "<p:notes xmlns:p='p' xmlns:a='a'><a:t>别说工资的事</a:t></p:notes>"));
        assertThat(kinds(taken)).containsExactlyInAnyOrder(HIDDEN_SLIDES, SPEAKER_NOTES);
    }

    @Test
    void open_documents_tell_the_same() throws Exception {
        var office = "xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:dc='d' xmlns:meta='m'";
        var text = Taken.of(
                "a.odt",
                Taken.openDocument(
                        "text",
                        "meta.xml",
                        "<office:document-meta " + office
                                + "><meta:initial-creator>王秀英</meta:initial-creator></office:document-meta>",
                        "content.xml",
                        "<office:document-content " + office
                                + "><text:tracked-changes><text:changed-region/></text:tracked-changes><office:annotation/></office:document-content>"));
        assertThat(kinds(text)).containsExactlyInAnyOrder(AUTHOR, COMMENTS, TRACKED_CHANGES);
        var sheet = Taken.of(
                "a.ods",
                Taken.openDocument(
                        "spreadsheet",
                        "content.xml",
                        "<office:document-content " + office
                                + "><style:table-properties table:display='false'/><table:table-row table:visibility='collapse'/><table:table-column table:visibility='collapse'/></office:document-content>"));
        assertThat(kinds(sheet)).containsExactlyInAnyOrder(HIDDEN_SHEETS, HIDDEN_ROWS, HIDDEN_COLUMNS);
    }

    @Test
    void a_document_without_anything_hidden_is_clean() throws Exception {
        var taken = Taken.of(
                "a.docx",
                Taken.office(
                        "wordprocessingml.document",
                        "word/document.xml",
                        "<w:document " + W + "><w:body/></w:document>",
                        "docProps/core.xml",
                        "<coreProperties><creator/></coreProperties>"));
        assertThat(taken.file().inspection().isClean()).isTrue();
    }

    @Test
    void a_pdf_tells_author_files_scripts_comments_and_earlier_versions() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            pdf.getDocumentInformation().setAuthor("王秀英");
            pdf.getDocumentInformation().setTitle("草稿");
            page.getAnnotations().add(new PDAnnotationText());
            var note = new PDAnnotationText();
            page.setAnnotations(java.util.List.of(note));
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            var embedded = new PDComplexFileSpecification();
            embedded.setFile("a.txt");
            embedded.setEmbeddedFile(
                    new PDEmbeddedFile(pdf, new java.io.ByteArrayInputStream("x".getBytes(StandardCharsets.US_ASCII))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("a.txt", embedded));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
            pdf.save(out);
        }
        var taken = Taken.of("a.pdf", out.toByteArray());
        assertThat(taken.refused()).isNull();
        assertThat(kinds(taken)).containsExactlyInAnyOrder(AUTHOR, PROPERTIES, COMMENTS, SCRIPTS, EMBEDDED_FILES);
        out.writeBytes("\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(kinds(Taken.of("a.pdf", out.toByteArray()))).contains(EARLIER_VERSIONS);
    }

    @Test
    void a_plain_pdf_is_clean_and_one_with_a_password_is_refused() throws Exception {
        var plain = new ByteArrayOutputStream();
        var locked = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(plain);
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            pdf.save(locked);
        }
        assertThat(Taken.of("a.pdf", plain.toByteArray()).file().inspection().isClean())
                .isTrue();
        assertThat(Taken.of("a.pdf", locked.toByteArray()).refused()).isEqualTo(AttachmentReason.WITH_PASSWORD);
    }

    @Test
    void a_zip_bomb_is_refused_while_it_swells() throws Exception {
        var zeros = new byte[64 << 20];
        var one = Taken.office("wordprocessingml.document", "word/media/a.bin", zeros);
        assertThat(one.length).isLessThan(100_000);
        swiftly(() -> assertThat(Taken.of("a.docx", one).refused()).isEqualTo(AttachmentReason.TOO_MUCH_INSIDE));
        var small = new byte[15 << 20];
        var parts = new java.util.LinkedHashMap<String, Object>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        for (int i = 0; i < 20; i++) parts.put("Pictures/" + i, small);
        var many = Taken.packed(parts);
        swiftly(() -> assertThat(Taken.of("a.odt", many).refused()).isEqualTo(AttachmentReason.TOO_MUCH_INSIDE));
    }

    @Test
    void a_document_of_more_parts_than_any_program_writes_is_refused() throws Exception {
        var parts = new java.util.LinkedHashMap<String, Object>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        for (int i = 1; i < Limits.PARTS; i++) parts.put("Pictures/" + i, "");
        assertThat(Taken.of("a.odt", Taken.packed(parts)).refused()).isNull();
        parts.put("Pictures/one-more", "");
        assertThat(Taken.of("a.odt", Taken.packed(parts)).refused()).isEqualTo(AttachmentReason.TOO_MUCH_INSIDE);
    }

    @Test
    void archives_within_archives_are_never_opened() throws Exception {
        byte[] inner = Taken.packed(java.util.Map.of("a", new byte[10 << 20]));
        for (int depth = 0; depth < 30; depth++) inner = Taken.packed(java.util.Map.of("a.zip", inner));
        var nested = inner;
        swiftly(() -> assertThat(Taken.of("a.zip", nested).refused()).isEqualTo(AttachmentReason.KIND_NOT_TAKEN));
        var wrapped = Taken.office("wordprocessingml.document", "word/embeddings/a.zip", nested);
        swiftly(() ->
                assertThat(Taken.of("a.docx", wrapped).count(EMBEDDED_FILES)).isEqualTo(1));
    }

    @Test
    void a_billion_laughs_and_entities_from_outside_are_refused() throws Exception {
        var laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a 'ha'>");
        for (char c = 'b'; c < 'm'; c++)
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" '")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("'>");
        laughs.append("]><w>&l;</w>");
        for (var xml : java.util.List.of(
                laughs.toString(),
                "<!DOCTYPE w SYSTEM 'http://127.0.0.1:1/x'><w/>",
                "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w>&x;</w>")) {
            var bytes = Taken.office("wordprocessingml.document", "word/document.xml", xml);
            swiftly(() -> assertThat(Taken.of("a.docx", bytes).refused()).isEqualTo(AttachmentReason.BROKEN_FILE));
        }
    }

    @Test
    void elements_without_end_in_depth_or_length_are_refused() throws Exception {
        var deep = Taken.office("wordprocessingml.document", "word/document.xml", "<a>".repeat(1_000_000));
        swiftly(() -> assertThat(Taken.of("a.docx", deep).refused()).isEqualTo(AttachmentReason.TOO_MUCH_INSIDE));
        var random = new java.util.Random(1);
        var letters = new StringBuilder("<a b='");
        for (int i = 0; i < 10 << 20; i++) letters.append((char) ('a' + random.nextInt(26)));
        var wide = Taken.office("wordprocessingml.document", "word/document.xml", letters.append("'/>"));
        swiftly(() -> assertThat(Taken.of("a.docx", wide).refused()).isEqualTo(AttachmentReason.TOO_MUCH_INSIDE));
    }

    @Test
    void a_broken_document_is_refused() throws Exception {
        var whole = Taken.office("wordprocessingml.document", "word/document.xml", "<w/>");
        for (int cut = 30; cut < whole.length; cut += 37) {
            var taken = Taken.of("a.docx", java.util.Arrays.copyOf(whole, cut));
            assertThat(taken.refused()).isIn(AttachmentReason.BROKEN_FILE, AttachmentReason.KIND_NOT_TAKEN);
        }
        assertThat(Taken.of("a.docx", Taken.office("wordprocessingml.document", "word/document.xml", "<w>"))
                        .refused())
                .isEqualTo(AttachmentReason.BROKEN_FILE);
    }

    @Test
    void a_pdf_that_claims_or_has_too_many_pages_is_refused() throws Exception {
        var claim = pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>");
        swiftly(() -> assertThat(Taken.of("a.pdf", claim).refused()).isEqualTo(AttachmentReason.TOO_MANY_PAGES));
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (int i = 0; i <= Limits.PDF_PAGES; i++) pdf.addPage(new PDPage());
            pdf.save(out);
        }
        swiftly(() ->
                assertThat(Taken.of("a.pdf", out.toByteArray()).refused()).isEqualTo(AttachmentReason.TOO_MANY_PAGES));
    }

    @Test
    void a_pdf_whose_inner_parts_swell_is_refused() throws Exception {
        for (int times = 1; times <= 2; times++) {
            var bytes = bomb(times);
            assertThat(bytes.length).isLessThan(2 << 20);
            swiftly(() -> assertThat(Taken.of("a.pdf", bytes).refused()).isIn(AttachmentReason.TOO_MUCH_INSIDE));
        }
    }

    @Test
    void arrays_in_arrays_without_end_are_refused() throws Exception {
        var bytes = pdf(
                "<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(200_000) + "]".repeat(200_000) + ">>",
                "<</Type/Pages/Kids[]/Count 0>>");
        swiftly(() -> assertThat(Taken.of("a.pdf", bytes).refused()).isEqualTo(AttachmentReason.BROKEN_FILE));
    }

    /** A catalogue in a packed object stream of half a gigabyte, packed so many times. */
    private static byte[] bomb(int times) throws IOException {
        byte[] packed = null;
        for (int i = 0; i < times; i++) {
            var out = new ByteArrayOutputStream();
            try (var deflater = new DeflaterOutputStream(out, new Deflater(9))) {
                if (packed != null) deflater.write(packed);
                else {
                    deflater.write("1 0 <</Type/Catalog>>".getBytes(StandardCharsets.US_ASCII));
                    var blanks = new byte[1 << 20];
                    java.util.Arrays.fill(blanks, (byte) ' ');
                    for (int mb = 0; mb < 512; mb++) deflater.write(blanks);
                }
            }
            packed = out.toByteArray();
        }
        var filter = "[" + "/FlateDecode ".repeat(times) + "]";
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        int objects = pdf.size();
        pdf.writeBytes(
                ("2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter" + filter + "/Length " + packed.length + ">>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed);
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        int table = pdf.size();
        var rows = new byte[] {
            0,
            0,
            0,
            0,
            0,
            (byte) 255,
            2,
            0,
            0,
            0,
            2,
            0,
            1,
            0,
            0,
            0,
            (byte) objects,
            0,
            1,
            (byte) (table >> 24),
            (byte) (table >> 16),
            (byte) (table >> 8),
            (byte) table,
            0
        };
        pdf.writeBytes(("3 0 obj\n<</Type/XRef/W[1 4 1]/Size 4/Root 1 0 R/Length " + rows.length + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(rows);
        pdf.writeBytes(("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static byte[] pdf(String... objects) {
        var out = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format("%010d 00000 n \n", out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = out.length();
        out.append(places)
                .append("trailer\n<</Size ")
                .append(objects.length + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void swiftly(org.junit.jupiter.api.function.Executable act) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), act);
    }

    private static Set<FindingKind> kinds(Taken taken) {
        assertThat(taken.refused()).isNull();
        return taken.file().inspection().findings().stream().map(Finding::kind).collect(Collectors.toSet());
    }
}
