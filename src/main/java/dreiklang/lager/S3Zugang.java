package dreiklang.lager;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The line to the bucket: bounded in time, three attempts, nothing from the environment. It is the
/// second place, beside `Aussenruf`, that speaks HTTP to the outside.
public final class S3Zugang implements AutoCloseable {

    private static final int VERSUCHE = 3;
    private static final int NICHT_DA = 404;

    private final S3Client leitung;
    private final String eimer;

    public S3Zugang(Speichereinstellungen.S3 einstellungen) {
        this.eimer = einstellungen.eimer().strip();
        var frist = einstellungen.frist();
        var ausweis =
                AwsBasicCredentials.create(
                        einstellungen.zugang().strip(), einstellungen.schluessel());
        this.leitung =
                S3Client.builder()
                        .endpointOverride(einstellungen.ziel())
                        .region(Region.of(einstellungen.region().strip()))
                        .credentialsProvider(StaticCredentialsProvider.create(ausweis))
                        .forcePathStyle(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClientBuilder(http(frist))
                        .overrideConfiguration(o ->
                                o.apiCallAttemptTimeout(frist)
                                        .apiCallTimeout(frist.multipliedBy(2))
                                        .retryStrategy(r -> r.maxAttempts(VERSUCHE))
                                        .defaultProfileFileSupplier(
                                                () -> ProfileFile.aggregator().build()))
                        .build();
    }

    private static UrlConnectionHttpClient.Builder http(Duration frist) {
        var ohneUmgebung =
                ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariablesValues(false)
                        .build();
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(frist)
                .socketTimeout(frist)
                .proxyConfiguration(ohneUmgebung);
    }

    /// What is asked of the bucket.
    public interface Frage<T> {
        T an(S3Client leitung, String eimer) throws IOException;
    }

    /// Asks the bucket.
    ///
    /// @throws NoSuchFileException when it says that there is no such thing
    /// @throws Speicherausfall when it gives no answer, or one that says nothing about the thing
    public <T> T fragen(Frage<T> frage) throws IOException {
        try {
            return frage.an(leitung, eimer);
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException("not in the bucket");
        } catch (S3Exception e) {
            if (e.statusCode() == NICHT_DA && !nenntEimer(e)) {
                throw new NoSuchFileException("not in the bucket");
            }
            throw new Speicherausfall("the bucket answers " + e.statusCode(), e);
        } catch (SdkException e) {
            throw new Speicherausfall("the bucket does not answer", e);
        }
    }

    /// A bucket that is not there has not lost its contents.
    private static boolean nenntEimer(S3Exception e) {
        var einzelheiten = e.awsErrorDetails();
        return einzelheiten != null && "NoSuchBucket".equals(einzelheiten.errorCode());
    }

    @Override
    public void close() {
        leitung.close();
    }
}
