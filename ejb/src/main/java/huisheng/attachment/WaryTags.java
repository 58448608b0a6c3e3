package huisheng.attachment;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.tiff.DirectoryTiffHandler;

/**
 * Walks through the notes of a TIFF, or of Exif, which is written as one, and keeps none of them, so that none can be made to swell.
 * What comes behind the first list, a thumbnail or another page, is not looked at.
 */
abstract class WaryTags extends DirectoryTiffHandler {
    private static final int TIFF = 42;
    /** No camera writes as many; who does means to keep us busy. */
    private static final int MOST = 5_000;

    private int seen;

    WaryTags() {
        super(new Metadata(), null);
    }

    /** One more was seen. @throws IllegalStateException if they are more than a picture has */
    final void count() {
        if (++seen > MOST) throw new IllegalStateException("more notes than a picture has");
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public void setTiffMarker(int marker) throws TiffProcessingException {
        if (marker != TIFF) throw new TiffProcessingException("no TIFF");
    }

    @Override
    public Long tryCustomProcessFormat(int tag, int format, long components) {
        return null;
    }

    @Override
    public void warn(String message) {
        count();
    }

    @Override
    public void error(String message) {
        count();
    }
}
