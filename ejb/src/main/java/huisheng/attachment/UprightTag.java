package huisheng.attachment;

import static com.drew.metadata.exif.ExifDirectoryBase.TAG_ORIENTATION;

import com.drew.lang.RandomAccessReader;
import java.io.IOException;
import java.util.Set;

/** Reads the one note that says which side of a photograph is up (Exif 2.32, tag 0x0112), and no other. */
final class UprightTag extends WaryTags {
    private static final int AS_IT_LIES = 1;

    private int orientation = AS_IT_LIES;

    /** 1 to 8; 1 where nothing sensible is said. */
    int orientation() {
        return orientation;
    }

    @Override
    public boolean customProcessTag(int at, Set<Integer> done, int start, RandomAccessReader bytes, int tag, int length)
            throws IOException {
        count();
        if (tag != TAG_ORIENTATION || length != Short.BYTES && length != Integer.BYTES) return true;
        int told = length == Short.BYTES ? bytes.getUInt16(at) : bytes.getInt32(at);
        orientation = told >= 1 && told <= 8 ? told : AS_IT_LIES;
        return true;
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        count();
        return false;
    }
}
