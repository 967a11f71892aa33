package dreiklang.lager;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes on their way from the bucket. When the line breaks, that says nothing about them.
final class S3Strom extends FilterInputStream {

    S3Strom(InputStream innen) {
        super(innen);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new Speicherausfall("the line to the bucket broke", e);
        }
    }

    @Override
    public int read(byte[] puffer, int ab, int laenge) throws IOException {
        try {
            return super.read(puffer, ab, laenge);
        } catch (IOException e) {
            throw new Speicherausfall("the line to the bucket broke", e);
        }
    }
}
