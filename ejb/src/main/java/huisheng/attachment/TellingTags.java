package huisheng.attachment;

import static com.drew.metadata.exif.ExifDirectoryBase.*;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.exif.GpsDirectory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Looks which notes stand in a TIFF or in Exif, which is written as one, and takes none of them in. A TIFF says its own measure by
 * notes of the same kind: only those count that tell of camera, time, place or a person.
 */
final class TellingTags extends WaryTags {
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final Set<Integer> TELLING = Set.of(
            TAG_IMAGE_DESCRIPTION,
            TAG_MAKE,
            TAG_MODEL,
            TAG_DATETIME,
            TAG_ARTIST,
            TAG_HOST_COMPUTER,
            TAG_COPYRIGHT,
            TAG_APPLICATION_NOTES,
            TAG_IPTC_NAA,
            TAG_DATETIME_ORIGINAL,
            TAG_DATETIME_DIGITIZED,
            TAG_MAKERNOTE,
            TAG_WIN_AUTHOR,
            TAG_IMAGE_UNIQUE_ID,
            TAG_CAMERA_OWNER_NAME,
            TAG_BODY_SERIAL_NUMBER,
            TAG_LENS_MODEL,
            TAG_LENS_SERIAL_NUMBER);

    private static final int DEEPEST = 3;

    private final Deque<Integer> inside = new ArrayDeque<>();
    private boolean told;

    boolean told() {
        return told;
    }

    @Override
    public boolean customProcessTag(
            int at, Set<Integer> done, int start, RandomAccessReader bytes, int tag, int length) {
        count();
        boolean place = inside.contains(GPS) && tag != GpsDirectory.TAG_VERSION_ID;
        told |= place || TELLING.contains(tag);
        // Its value is not read.
        return true;
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        count();
        if (tag != EXIF && tag != GPS || inside.size() == DEEPEST) return false;
        inside.push(tag);
        return true;
    }

    @Override
    public void endingIFD() {
        inside.poll();
    }
}
