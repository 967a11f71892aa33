package dreiklang;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// Base of every test that needs the whole town: real server, real database, one context for all.
///
/// Organisation, people and Leistungspakete of the demo Kommune are there; its 300 Vorgänge are
/// not.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dreiklang.demo=true",
            "dreiklang.demo-vorgaenge=0",
            "dreiklang.aktenpost.adresse=akte@lindenau.example",
            "dreiklang.aktenpost.einheit=10"
        })
@ContextConfiguration(
        initializers = Testverzeichnis.class,
        classes = {Dreiklang.class, Testuhr.Konfiguration.class})
public abstract class Stadttest {

    /// Port of the running town.
    @LocalServerPort protected int port;

    /// The clock of the town; a test that moves it puts it back.
    @Autowired protected Testuhr uhr;

    /// Address of a page.
    ///
    /// @param pfad with a leading slash
    protected String adresse(String pfad) {
        return "http://localhost:" + port + pfad;
    }
}
