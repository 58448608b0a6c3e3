package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundingCodeFileTest {
    @TempDir
    private Path folder;

    private Path path;
    private FoundingCodeFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("data").resolve(FoundingCodeFile.NAME);
        file = new FoundingCodeFile(path);
    }

    @Test
    void the_code_lies_there_for_its_owner_alone_and_opens_once_it_is_typed() throws IOException {
        assertEquals(path.toAbsolutePath().toString(), file.lay());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        var typed = Files.readString(path).strip().toLowerCase().replace("-", " ");
        assertTrue(file.holds(PaperCode.typed(typed)));
        assertFalse(file.holds(PaperCode.random()));
    }

    @Test
    void a_second_start_leaves_the_code_that_waits() throws IOException {
        file.lay();
        var before = Files.readString(path);
        file.lay();
        assertEquals(before, Files.readString(path));
    }

    @Test
    void without_a_file_no_code_is_right() throws IOException {
        var code = PaperCode.random();
        assertFalse(file.holds(code));
        file.lay();
        assertTrue(file.drop());
        assertFalse(file.drop());
        assertFalse(file.holds(code));
    }

    @Test
    void a_file_without_a_code_opens_to_nobody_and_is_replaced_at_the_next_start() throws IOException {
        Files.createDirectories(path.getParent());
        for (var content : new String[] {"", "\n", "2222-2222-2223", "十二个字符的成立码吗"}) {
            Files.writeString(path, content);
            assertFalse(file.holds(PaperCode.typed("2222-2222-2222")), content);
            file.lay();
            PaperCode.typed(Files.readString(path).strip());
            Files.delete(path);
        }
    }
}
